package org.maillage.app.guard;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;

/** A request whose body ends in a refusal when it is too large. Told by the reader, so that it becomes a problem as all others. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final DataSize most;

    LimitedRequest(HttpServletRequest request, DataSize most) {
        super(request);
        this.most = most;
    }

    /** A length that is told is believed before anything is read. */
    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (getContentLengthLong() > most.toBytes()) {
            throw LimitedBody.tooLarge(most);
        }
        return new LimitedBody(super.getInputStream(), most);
    }

    private static Charset charset(String name) throws UnsupportedEncodingException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(getInputStream(), encoding == null ? StandardCharsets.UTF_8 : charset(encoding)));
    }
}
