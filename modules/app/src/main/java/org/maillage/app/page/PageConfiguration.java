package org.maillage.app.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page and what browsers are told. */
@Configuration(proxyBeanMethods = false)
@Import(ApplicationPage.class)
public class PageConfiguration {

    @Bean
    ImportMap importMap() {
        return new ImportMap();
    }

    @Bean
    SecurityHeaders securityHeaders(ImportMap importMap) {
        return new SecurityHeaders(importMap);
    }

    /** Web maps of partners read the layers from their own pages; nothing else is open to them. */
    @Bean
    WebMvcConfigurer openLayers() {
        return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
                registry.addMapping("/ogc/**")
                        .allowedOrigins("*")
                        .allowedMethods("GET", "HEAD", "OPTIONS")
                        .exposedHeaders("ETag", "Link", "Content-Crs");
            }
        };
    }
}
