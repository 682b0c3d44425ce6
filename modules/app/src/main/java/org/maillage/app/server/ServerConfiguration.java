package org.maillage.app.server;

import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.maillage.api.download.KeptFiles;
import org.maillage.api.metadata.Publishers;
import org.maillage.api.request.KeptAnswers;
import org.maillage.api.tiles.KeptTiles;
import org.maillage.api.tiles.Tiles;
import org.maillage.app.MaillageSettings;
import org.maillage.app.security.CallerHeaders;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Callers;
import org.maillage.layers.layer.LayerChanges;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What Boot has no property for. */
@Configuration(proxyBeanMethods = false)
public class ServerConfiguration {

    /** As much as the encoders hand over at once: Tomcat's own 8 KiB halve the throughput of tiles and pages (speed.md D). */
    private static final String WRITE_BUFFER = String.valueOf(64 * 1024);

    private static final int BEFORE_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1;

    /** The host adds it innermost, so that Boot's own valve around it finds the answer written. */
    @Bean
    TomcatContextCustomizer problems() {
        return context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        };
    }

    @Bean
    TomcatConnectorCustomizer writeBuffers() {
        return connector -> {
            connector.setProperty("socket.appWriteBufSize", WRITE_BUFFER);
            connector.setProperty("socket.txBufSize", WRITE_BUFFER);
            connector.setProperty("socket.directBuffer", "true");
        };
    }

    @Bean
    WebMvcRegistrations handlers() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new HandlersByShape();
            }
        };
    }

    /** Around everything but the headers that all answers have. */
    @Bean
    FilterRegistrationBean<Compression> compression() {
        FilterRegistrationBean<Compression> registration = new FilterRegistrationBean<>(new Compression());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** OWSLib asks for the landing page, and QGIS for more, with a slash behind: it is the same address, before anything is decided by it. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashes() {
        FilterRegistrationBean<UrlHandlerFilter> registration = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/ogc/**").wrapRequest().build());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    KeptFiles downloadedFiles(MaillageSettings settings) {
        return new KeptFiles(
                settings.data().resolve("files"), settings.keptFiles().toBytes());
    }

    @Bean
    Publishers publishers(Accounts accounts, MaillageSettings settings) {
        return new Publishers(accounts, settings.contact());
    }

    @Bean
    KeptAnswers keptAnswers(MaillageSettings settings, Clock clock) {
        return new KeptAnswers(settings.keptAnswers().toBytes(), clock);
    }

    /** After the guards, and after who opens answers to other pages; before Spring Security. */
    @Bean
    FilterRegistrationBean<KeptFirst> keptFirst(
            KeptAnswers kept,
            Tiles tiles,
            Callers callers,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        KeptFirst.Shortcut publicTiles = (request, response) -> {
            if (!Tiles.isAsked(request) || !callers.current().isPublic()) {
                return false;
            }
            CallerHeaders.tell(response, true);
            tiles.answer(request, response);
            return true;
        };
        FilterRegistrationBean<KeptFirst> registration =
                new FilterRegistrationBean<>(new KeptFirst(kept, publicTiles, sessionCookie));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    /** Innermost: what it holds is what controllers write, and who asks is known. */
    @Bean
    FilterRegistrationBean<DocumentTags> documentTags() {
        FilterRegistrationBean<DocumentTags> registration = new FilterRegistrationBean<>(new DocumentTags());
        registration.addUrlPatterns(DocumentTags.ADDRESSES);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    KeptTiles keptTiles(LayerChanges changes, MaillageSettings settings) {
        return new KeptTiles(changes, settings.keptTiles().toBytes());
    }
}
