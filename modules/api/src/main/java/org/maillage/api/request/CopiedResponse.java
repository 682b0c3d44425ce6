package org.maillage.api.request;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer that is copied while it leaves, from the moment that someone says that it may be. Ours are bytes: what is written with the
 * servlet's own {@code Writer} is none of them.
 */
final class CopiedResponse extends HttpServletResponseWrapper {

    private final int largest;
    private final List<KeptAnswer.Header> headers = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream out;
    private @Nullable BooleanSupplier holds;
    private boolean usual = true;

    /** @param largest more bytes than that are not copied */
    CopiedResponse(HttpServletResponse response, int largest) {
        super(response);
        this.largest = largest;
    }

    void keepWhile(BooleanSupplier reason) {
        holds = reason;
    }

    /**
     * What is to be kept of it: that it was asked for alone, when its bytes were too many or not all; empty when it is none that everyone
     * would be given.
     *
     * @param wanted how they are packed, where that is worth it
     */
    Optional<KeptAnswer> kept(ContentCoding wanted) {
        String tag = getHeader(HttpHeaders.ETAG);
        if (holds == null || tag == null || getStatus() != SC_OK || isRefused()) {
            return Optional.empty();
        }
        return Optional.of(usual && out != null ? whole(holds, tag, wanted) : KeptAnswer.asked(holds));
    }

    /** As mistakes are that a protocol tells with the status of success. */
    private boolean isRefused() {
        return "no-store".equals(getHeader(HttpHeaders.CACHE_CONTROL));
    }

    private KeptAnswer whole(BooleanSupplier reason, String tag, ContentCoding wanted) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(HttpHeaders.ETAG));
        boolean packs = wanted != ContentCoding.IDENTITY
                && bytes.size() >= ContentCoding.SMALLEST
                && headers.stream().noneMatch(header -> header.name().equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING))
                && ContentCoding.suits(getContentType());
        if (packs) {
            headers.add(new KeptAnswer.Header(HttpHeaders.CONTENT_ENCODING, wanted.token(), false));
        }
        byte[] content = bytes.toByteArray();
        return new KeptAnswer(reason, tag, List.copyOf(headers), packs ? wanted.pack(content) : content);
    }

    @Override
    public void setContentType(String type) {
        headers.add(new KeptAnswer.Header(HttpHeaders.CONTENT_TYPE, type, false));
        super.setContentType(type);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        copy(name, value, false);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        copy(name, value, true);
        super.addHeader(name, value);
    }

    /** What takes a header back is no usual answer, nor is what sets one in a way that none of ours does. */
    private void copy(String name, @Nullable String value, boolean added) {
        if (value == null) {
            usual = false;
        } else {
            headers.add(new KeptAnswer.Header(name, value, added));
        }
    }

    @Override
    public void addCookie(Cookie cookie) {
        usual = false;
        super.addCookie(cookie);
    }

    @Override
    public void setDateHeader(String name, long date) {
        usual = false;
        super.setDateHeader(name, date);
    }

    @Override
    public void addDateHeader(String name, long date) {
        usual = false;
        super.addDateHeader(name, date);
    }

    @Override
    public void setIntHeader(String name, int value) {
        usual = false;
        super.setIntHeader(name, value);
    }

    @Override
    public void addIntHeader(String name, int value) {
        usual = false;
        super.addIntHeader(name, value);
    }

    @Override
    public void setLocale(Locale locale) {
        usual = false;
        super.setLocale(locale);
    }

    /** Also what is said too late to be heard: of an answer that began well, and ended in a mistake. */
    @Override
    public void setStatus(int status) {
        usual &= status == SC_OK;
        super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        usual = false;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        usual = false;
        super.sendError(status, message);
    }

    @Override
    public void reset() {
        usual = false;
        super.reset();
    }

    @Override
    public void resetBuffer() {
        usual = false;
        super.resetBuffer();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream opened = out;
        if (opened == null) {
            opened = new Copying(super.getOutputStream());
            out = opened;
        }
        return opened;
    }

    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }

    private final class Copying extends ServletOutputStream {

        private final ServletOutputStream target;

        Copying(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int count) throws IOException {
            usual &= holds != null && count <= largest - bytes.size();
            if (usual) {
                bytes.write(content, from, count);
            }
            whole(() -> target.write(content, from, count));
        }

        @Override
        public void flush() throws IOException {
            whole(target::flush);
        }

        /** Who made it may end without a word when the caller has left: what was copied till then is no answer. */
        private void whole(Sending sending) throws IOException {
            boolean before = usual;
            usual = false;
            sending.send();
            usual = before;
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }
    }
}
