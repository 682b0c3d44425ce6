package org.maillage.app.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.ContentCoding;
import org.springframework.http.HttpHeaders;

/**
 * An answer that is packed when its first kilobyte is there, its type is one that becomes smaller and nothing says that it may
 * not be. Until then it can be taken back whole.
 */
final class PackedResponse extends HttpServletResponseWrapper {

    private final ContentCoding coding;
    private final boolean known;
    private final boolean anyKnown;
    private final Body body = new Body();
    private @Nullable PrintWriter writer;
    private long length = -1;
    private @Nullable String tag;
    /** Errors and redirections are written by the server, after or instead of all that was written here. */
    private boolean toldByServer;

    /** Whether it was said to be on its way: what is held back is all the same, and headers that come later are not heard. */
    private boolean flushed;

    /**
     * @param known whether the caller has an answer that was packed so, and is told of it when there is no other
     * @param anyKnown whether they have one, whichever: what has a tag is not sent again
     */
    PackedResponse(HttpServletResponse response, ContentCoding coding, boolean known, boolean anyKnown) {
        super(response);
        this.coding = coding;
        this.known = known;
        this.anyKnown = anyKnown;
    }

    /** @param whole whether all was written: who is sent an answer that breaks off must not take it for whole */
    void end(boolean whole) throws IOException {
        if (whole && !toldByServer) {
            if (writer != null) {
                writer.flush();
            }
            body.end();
        } else {
            body.drop();
        }
    }

    private boolean isPackable() {
        return coding != ContentCoding.IDENTITY
                && getStatus() != SC_PARTIAL_CONTENT
                && getHeader(HttpHeaders.CONTENT_RANGE) == null
                && ContentCoding.suits(getContentType());
    }

    /**
     * The last moment for headers: from here on the answer is on its way.
     *
     * @return whether its bytes leave: who has it, whichever it is, is given none
     */
    private boolean begin(boolean packed) {
        boolean leaves = !anyKnown || tag == null || (getStatus() != SC_OK && getStatus() != SC_PARTIAL_CONTENT);
        boolean packedBefore = getHeader(HttpHeaders.CONTENT_ENCODING) != null;
        // of what is not sent again nobody knows the type any more
        if (packedBefore || ContentCoding.suits(getContentType()) || getStatus() == SC_NOT_MODIFIED) {
            super.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (packed) {
            super.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
            super.setHeader(HttpHeaders.ACCEPT_RANGES, null);
        } else if (length >= 0 && leaves) {
            super.setContentLengthLong(length);
        }
        if (tag != null) {
            boolean other = packed || packedBefore || isKnown();
            super.setHeader(HttpHeaders.ETAG, other ? coded(tag) : tag);
        }
        if (!leaves) {
            // of a part as of the whole: the condition comes before the range (RFC 9110, 13.2.2)
            super.setHeader(HttpHeaders.CONTENT_RANGE, null);
            super.setHeader(HttpHeaders.CONTENT_ENCODING, null);
            setStatus(SC_NOT_MODIFIED);
        }
        return leaves;
    }

    private boolean isKnown() {
        return getStatus() == SC_NOT_MODIFIED && known;
    }

    private String coded(String plain) {
        return plain.endsWith("\"") ? plain.substring(0, plain.length() - 1) + PlainTags.suffix(coding) : plain;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter made = writer;
        if (made == null) {
            // the charset is settled now, as the servlet API has it
            setCharacterEncoding(getCharacterEncoding());
            made = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
            writer = made;
        }
        return made;
    }

    @Override
    public void flushBuffer() throws IOException {
        flushed = true;
        if (writer != null) {
            writer.flush();
        }
        // encoders flush when they are done: what is held back till then leaves at the end, with its headers
        if (body.isOpen()) {
            body.flush();
            super.flushBuffer();
        }
    }

    @Override
    public boolean isCommitted() {
        return flushed || super.isCommitted();
    }

    @Override
    public void reset() {
        super.reset();
        takeBack();
        flushed = false;
        length = -1;
        tag = null;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        if (body.isPacked()) {
            super.setHeader(HttpHeaders.CONTENT_ENCODING, null);
        }
        takeBack();
    }

    private void takeBack() {
        try {
            body.drop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        toldByServer = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        toldByServer = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        toldByServer = true;
        super.sendRedirect(location);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        toldByServer = true;
        super.sendRedirect(location, status, clearBuffer);
    }

    @Override
    public void setContentLength(int bytes) {
        length = bytes;
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (flushed) {
            return;
        }
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            length = value == null ? -1 : Long.parseLong(value);
        } else if (name.equalsIgnoreCase(HttpHeaders.ETAG)) {
            tag = value;
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH) || name.equalsIgnoreCase(HttpHeaders.ETAG)) {
            setHeader(name, value);
        } else if (!flushed) {
            super.addHeader(name, value);
        }
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.ETAG) ? tag : super.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        if (name.equalsIgnoreCase(HttpHeaders.ETAG)) {
            return tag == null ? Set.of() : Set.of(tag);
        }
        return super.getHeaders(name);
    }

    @Override
    public boolean containsHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.ETAG) ? tag != null : super.containsHeader(name);
    }

    /** Holds the first bytes back until it is clear how they leave. */
    private final class Body extends ServletOutputStream {

        private final ByteArrayOutputStream held = new ByteArrayOutputStream(ContentCoding.SMALLEST);
        private @Nullable OutputStream out;
        private @Nullable Outlet packing;

        boolean isOpen() {
            return out != null;
        }

        boolean isPacked() {
            return packing != null;
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (out == null && length < 0 && held.size() + count < ContentCoding.SMALLEST) {
                held.write(bytes, from, count);
            } else {
                opened().write(bytes, from, count);
            }
        }

        private OutputStream opened() throws IOException {
            OutputStream opened = out;
            if (opened == null) {
                boolean small = length >= 0 && length < ContentCoding.SMALLEST;
                boolean packs = !small && getHeader(HttpHeaders.CONTENT_ENCODING) == null && isPackable();
                boolean leaves = begin(packs);
                opened = leaves ? getResponse().getOutputStream() : OutputStream.nullOutputStream();
                if (leaves && packs) {
                    packing = new Outlet(opened);
                    opened = coding.around(packing);
                }
                held.writeTo(opened);
                out = opened;
            }
            return opened;
        }

        @Override
        public void flush() throws IOException {
            if (out != null) {
                out.flush();
            }
        }

        /** A packed stream has an end of its own; any other is ended by the server. */
        void end() throws IOException {
            if (packing != null && out != null) {
                out.close();
            } else if (out == null) {
                if (begin(false) && held.size() > 0) {
                    held.writeTo(getResponse().getOutputStream());
                }
            }
        }

        /** What is not sent yet goes nowhere, and the packer's memory is given back. */
        void drop() throws IOException {
            if (packing != null && out != null) {
                packing.shut();
                out.close();
            }
            held.reset();
            packing = null;
            out = null;
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

    /** Where packed bytes leave, until it is shut. */
    private static final class Outlet extends OutputStream {

        private final OutputStream target;
        private boolean isShut;

        Outlet(OutputStream target) {
            this.target = target;
        }

        void shut() {
            isShut = true;
        }

        @Override
        public void write(int oneByte) throws IOException {
            if (!isShut) {
                target.write(oneByte);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (!isShut) {
                target.write(bytes, from, count);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isShut) {
                target.flush();
            }
        }
    }
}
