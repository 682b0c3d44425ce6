package org.maillage.app.guard;

import org.maillage.app.MaillageSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The guard at the door. Its filters come before those of sessions and security, in this order, but for the last. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class GuardConfiguration {

    /** Spring Session's filter is the 50th, and what refuses there must be told as what refuses later. */
    private static final int FIRST = Integer.MIN_VALUE + 10;

    @Bean
    FilterRegistrationBean<AsAsked> asAsked(MaillageSettings settings) {
        return at(Ordered.HIGHEST_PRECEDENCE, new AsAsked(settings.address(), new Proxies(settings.proxies())));
    }

    @Bean
    FilterRegistrationBean<PublicAddress> publicAddress() {
        return at(FIRST, new PublicAddress());
    }

    @Bean
    FilterRegistrationBean<ToldProblems> toldProblems(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return at(FIRST + 1, new ToldProblems(problems));
    }

    @Bean
    RateLimits rateLimits(MaillageSettings settings) {
        return new RateLimits(settings.limits());
    }

    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(RateLimits limits) {
        return at(FIRST + 2, new RequestLimit(limits));
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(MaillageSettings settings) {
        return at(FIRST + 3, new BodyLimit(settings.largestBody()));
    }

    /** After Spring Security's filters: what they refuse was no attempt, but perhaps another site's page in someone's browser. */
    @Bean
    FilterRegistrationBean<LoginLimit> loginLimit(RateLimits limits) {
        FilterRegistrationBean<LoginLimit> registration = at(0, new LoginLimit(limits));
        registration.addUrlPatterns(LoginLimit.ADDRESSES);
        return registration;
    }

    private static <T extends OncePerRequestFilter> FilterRegistrationBean<T> at(int order, T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
