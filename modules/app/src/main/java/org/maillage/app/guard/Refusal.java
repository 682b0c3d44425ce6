package org.maillage.app.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.maillage.api.problem.ProblemTitles;
import org.maillage.api.request.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A problem (RFC 9457) told at the door, before there is a controller whose table of problems could. */
public record Refusal(int status, String code, String detail) {

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        // The writer takes the encoding that is set when it is asked for.
        String problem = begin(request, response);
        response.getWriter().write(problem);
    }

    /** Sets the headers that go with the problem; the problem itself is given back. All words are ours, so none needs escaping. */
    public String begin(HttpServletRequest request, HttpServletResponse response) {
        String language = Language.of(request);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ProblemTitles.languages(language));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return "{\"type\":\"about:blank\",\"title\":\"" + ProblemTitles.of(status, language) + "\",\"status\":" + status
                + ",\"code\":\"" + code + "\",\"detail\":\"" + detail + "\"}";
    }
}
