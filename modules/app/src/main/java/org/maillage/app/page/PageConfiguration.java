package org.maillage.app.page;

import java.time.Duration;
import java.util.List;
import org.maillage.api.html.PageFrame;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/** The page and what browsers are told. */
@Configuration(proxyBeanMethods = false)
@Import({ApplicationPage.class, EmbeddedMap.class})
public class PageConfiguration {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Bean
    PageFiles pageFiles() {
        return new PageFiles(ImportMap.webJars());
    }

    @Bean
    ImportMap importMap(PageFiles files) {
        return new ImportMap(files.root());
    }

    /** What every page of data needs of the same files. */
    @Bean
    PageFrame pageFrame(PageFiles files, ImportMap importMap) {
        return new PageFrame(files.root(), importMap::script);
    }

    /** What an address of the page's files has does not change, so nobody need ask whether it has. */
    @Bean
    WebMvcConfigurer keptFiles(PageFiles files) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                kept(registry.addResourceHandler(files.root() + "/**").addResourceLocations("classpath:/static/"));
                kept(registry.addResourceHandler(files.root() + "/webjars/**")
                                .addResourceLocations("classpath:/META-INF/resources/webjars/"))
                        .addResolver(new LiteWebJarsResourceResolver());
            }
        };
    }

    private static ResourceChainRegistration kept(ResourceHandlerRegistration handler) {
        return handler.setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .resourceChain(true);
    }

    /** Before any filter that refuses, so that refusals have them too. */
    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(ImportMap importMap) {
        FilterRegistrationBean<SecurityHeaders> registration =
                new FilterRegistrationBean<>(new SecurityHeaders(importMap));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /**
     * Web maps and portals of partners read the layers, and what is said of them, from their own pages, and write with a token that they
     * show: browsers send them no cookie of ours. Nothing else is open to them.
     * Asked of MVC, the handler of each request would be looked for once more.
     */
    @Bean
    FilterRegistrationBean<CorsFilter> openLayers() {
        CorsConfiguration open = new CorsConfiguration();
        open.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        open.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"));
        open.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        open.setMaxAge(HALF_AN_HOUR);
        open.setExposedHeaders(List.of(
                "ETag",
                "Link",
                "Location",
                "Allow",
                "Content-Crs",
                "Content-Bbox",
                "Content-Datetime",
                "Content-Disposition",
                "Content-Range",
                "Accept-Ranges",
                "Deprecation",
                "Sunset",
                "OGC-NumberMatched"));
        UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/ogc/**", open);
        paths.registerCorsConfiguration("/dcat/**", open);
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(new CorsFilter(paths));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }
}
