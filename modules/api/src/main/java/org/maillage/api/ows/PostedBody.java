package org.maillage.api.ows;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.maillage.api.request.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was posted to a service: the key-value pairs of a form, which say the same as an address, or a document. A body of which no
 * type is told (OWSLib posts maps so) is what it begins as: names of parameters begin with a letter, and documents with none.
 */
public final class PostedBody {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    /** As {@code server.tomcat.max-http-form-post-size}: whether its type is told makes no difference. */
    private static final int LARGEST_FORM = 4 << 20;

    /** As Tomcat takes of a form: a map of millions of empty names would be a hundred times as large as what was sent. */
    private static final int MOST_PAIRS = 1_000;

    private final HttpServletRequest request;
    private final PushbackInputStream body;
    private final boolean isForm;

    private PostedBody(HttpServletRequest request, PushbackInputStream body, boolean isForm) {
        this.request = request;
        this.body = body;
        this.isForm = isForm;
    }

    public static PostedBody of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            // before the body is read: the server decodes it
            Parameters.of(request);
            return new PostedBody(request, new PushbackInputStream(InputStream.nullInputStream()), true);
        }
        PushbackInputStream body = new PushbackInputStream(request.getInputStream());
        int first = body.read();
        if (first >= 0) {
            body.unread(first);
        }
        return new PostedBody(request, body, type == null && (first < 0 || Character.isLetter(first) && first < 0x80));
    }

    /** Those of the form and those of the address; empty when what was posted is a document. */
    public Optional<OwsParameters> form() throws IOException {
        return isForm ? Optional.of(OwsParameters.ofLists(pairs())) : Optional.empty();
    }

    /** What was posted when it is no form. */
    public InputStream document() {
        return body;
    }

    /** The first of a name is the one that counts, so those of the address come first. */
    private MultiValueMap<String, String> pairs() throws IOException {
        MultiValueMap<String, String> pairs = new LinkedMultiValueMap<>();
        Parameters.of(request).all().forEach((name, values) -> pairs.addAll(name, List.of(values)));
        byte[] bytes = body.readNBytes(LARGEST_FORM + 1);
        if (bytes.length > LARGEST_FORM || hasMorePairs(bytes)) {
            throw Parameters.undecodable();
        }
        try {
            new FormHttpMessageConverter().read(null, new Message(bytes)).forEach(pairs::addAll);
        } catch (HttpMessageNotReadableException e) {
            throw Parameters.undecodable().causedBy(e);
        }
        return pairs;
    }

    private static boolean hasMorePairs(byte[] bytes) {
        int pairs = 1;
        for (byte one : bytes) {
            pairs += one == '&' ? 1 : 0;
        }
        return pairs > MOST_PAIRS;
    }

    private record Message(byte[] bytes) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.setContentType(new MediaType(MediaType.APPLICATION_FORM_URLENCODED, StandardCharsets.UTF_8));
            return headers;
        }
    }
}
