package org.maillage.app.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.text.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * An answer that is held back as long as it is a success without a tag and small enough; what is more, or has a tag, goes on as it comes.
 * Ours are bytes: what is written with the servlet's own {@code Writer} is not held.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    /** Of SHA-256 in hexadecimal: 128 bits, so that two states of a document never have one tag. */
    private static final int DIGITS = 32;

    private final int most;
    private final Body body = new Body();

    /** @param most bytes that are held */
    HeldResponse(HttpServletResponse response, int most) {
        super(response);
        this.most = most;
    }

    /** The answer is whole: what was held leaves with the tag of its bytes, or stays because the caller has it. */
    void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (body.isHolding() && isTaggable() && hasTag(request, response, body.tag())) {
            response.setHeader(HttpHeaders.CONTENT_LENGTH, null);
        } else {
            body.let();
        }
    }

    private static boolean hasTag(HttpServletRequest request, HttpServletResponse response, String tag) {
        return new ServletWebRequest(request, response).checkNotModified(tag);
    }

    /** Not so mistakes that a protocol tells with the status of success, nor what is for one reader once. */
    private boolean isTaggable() {
        String caching = getHeader(HttpHeaders.CACHE_CONTROL);
        return getStatus() == SC_OK
                && !containsHeader(HttpHeaders.ETAG)
                && (caching == null || !caching.contains("no-store"));
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        body.let();
        return super.getWriter();
    }

    /** What is held is not on its way, and can be taken back. */
    @Override
    public void flushBuffer() throws IOException {
        if (!body.isHolding() || !isTaggable()) {
            body.let();
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        body.drop();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.drop();
    }

    private final class Body extends ServletOutputStream {

        private @Nullable ByteArrayOutputStream held = new ByteArrayOutputStream();

        boolean isHolding() {
            return held != null;
        }

        String tag() {
            return '"'
                    + Sha256.of(held == null ? new byte[0] : held.toByteArray()).substring(0, DIGITS)
                    + '"';
        }

        /** From here on nothing is held. */
        void let() throws IOException {
            ByteArrayOutputStream before = held;
            held = null;
            if (before != null && before.size() > 0) {
                before.writeTo(getResponse().getOutputStream());
            }
        }

        void drop() {
            if (held != null) {
                held.reset();
            }
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (held != null && held.size() + count <= most && isTaggable()) {
                held.write(bytes, from, count);
            } else {
                let();
                getResponse().getOutputStream().write(bytes, from, count);
            }
        }

        @Override
        public void flush() throws IOException {
            if (held == null) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Answers are written while they are made");
        }
    }
}
