package org.maillage.app.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
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

    /** Before any other filter, so that refusals have them too. */
    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(ImportMap importMap) {
        FilterRegistrationBean<SecurityHeaders> registration =
                new FilterRegistrationBean<>(new SecurityHeaders(importMap));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
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
