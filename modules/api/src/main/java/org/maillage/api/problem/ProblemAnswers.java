package org.maillage.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.api.html.Pages;
import org.maillage.api.request.Format;
import org.maillage.api.request.Language;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Titles every problem in the caller's language, wherever it was thrown, and tells it to people as a page. */
@RestControllerAdvice
public final class ProblemAnswers implements ResponseBodyAdvice<Object> {

    private final Pages pages;

    public ProblemAnswers(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof ProblemDetail problem && request instanceof ServletServerHttpRequest asked)) {
            return body;
        }
        String language = Language.of(asked.getServletRequest());
        problem.setTitle(ProblemTitles.of(problem.getStatus(), language));
        response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, ProblemTitles.languages(language));
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (!hasPages(asked.getServletRequest())) {
            return problem;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (!Format.isForPeople(asked.getServletRequest())) {
            return problem;
        }
        write(
                pages.mistake(asked.getServletRequest(), language, problem, String.valueOf(problem.getTitle())),
                response);
        // written already, and so nothing for the converter
        return null;
    }

    /** Where people go with a browser; elsewhere only programs ask. */
    private static boolean hasPages(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && Stream.of("/ogc", "/dcat", "/embed").anyMatch(path::startsWith);
    }

    private static void write(byte[] page, ServerHttpResponse response) {
        response.getHeaders().setContentType(Pages.HTML);
        try {
            response.getBody().write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
