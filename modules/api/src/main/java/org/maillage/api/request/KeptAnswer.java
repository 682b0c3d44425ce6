package org.maillage.api.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * An answer as it left, or only that it was asked for.
 *
 * @param headers that were set while it was written, its type among them; empty as long as it was only asked for
 * @param bytes packed when the headers say so
 */
record KeptAnswer(String tag, Map<String, String> headers, byte[] bytes) {

    /** The content of an answer. */
    record Copy(Map<String, String> headers, byte[] bytes) {}

    static KeptAnswer asked(String tag) {
        return new KeptAnswer(tag, Map.of(), new byte[0]);
    }

    /** @param wanted where it is worth it */
    static KeptAnswer of(String tag, Copy copy, ContentCoding wanted) {
        boolean packs = wanted != ContentCoding.IDENTITY
                && copy.bytes().length >= ContentCoding.SMALLEST
                && ContentCoding.suits(copy.headers().get(HttpHeaders.CONTENT_TYPE));
        if (!packs) {
            return new KeptAnswer(tag, copy.headers(), copy.bytes());
        }
        Map<String, String> headers = new HashMap<>(copy.headers());
        headers.put(HttpHeaders.CONTENT_ENCODING, wanted.token());
        return new KeptAnswer(tag, headers, wanted.pack(copy.bytes()));
    }

    boolean isWhole() {
        return !headers.isEmpty();
    }

    void send(HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
