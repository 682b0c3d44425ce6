package org.maillage.api.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * An answer as it left, or only that it was asked for.
 *
 * @param holds whether it would be made the same now
 * @param tag empty as long as it was only asked for
 * @param headers in the order in which they were set, but its tag
 * @param bytes packed when the headers say so
 */
record KeptAnswer(BooleanSupplier holds, String tag, List<Header> headers, byte[] bytes) {

    /** @param added to those of its name, or instead of them */
    record Header(String name, String value, boolean added) {

        /** Of the content, and so not of the answer that there is none that is new (RFC 9110, 15.4.5). */
        boolean isOfContent() {
            return name.regionMatches(true, 0, "Content-", 0, 8);
        }

        void set(HttpServletResponse response) {
            if (added) {
                response.addHeader(name, value);
            } else {
                response.setHeader(name, value);
            }
        }
    }

    static KeptAnswer asked(BooleanSupplier holds) {
        return new KeptAnswer(holds, "", List.of(), new byte[0]);
    }

    /** Bytes, about. */
    int size() {
        return bytes.length
                + headers.stream()
                        .mapToInt(header ->
                                header.name().length() + header.value().length() + 50)
                        .sum();
    }

    boolean isWhole() {
        return !tag.isEmpty();
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.stream().filter(header -> !header.isOfContent()).forEach(header -> header.set(response));
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            headers.stream().filter(Header::isOfContent).forEach(header -> header.set(response));
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
