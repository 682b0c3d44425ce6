package org.maillage.api.request;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer that is copied while it leaves. Our answers are bytes: none is written with the servlet's own {@code Writer}. */
final class CopiedResponse extends HttpServletResponseWrapper {

    private final int largest;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream out;
    private boolean usual = true;

    /** @param largest more bytes than that are not copied */
    CopiedResponse(HttpServletResponse response, int largest) {
        super(response);
        this.largest = largest;
    }

    /** Empty when it was too large, or is none that everyone would be given. */
    Optional<KeptAnswer.Copy> whole() {
        return usual && out != null && getStatus() == SC_OK && headers.containsKey(HttpHeaders.CONTENT_TYPE)
                ? Optional.of(new KeptAnswer.Copy(Map.copyOf(headers), bytes.toByteArray()))
                : Optional.empty();
    }

    @Override
    public void setContentType(String type) {
        headers.put(HttpHeaders.CONTENT_TYPE, type);
        super.setContentType(type);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (value == null) {
            usual = false;
        } else {
            headers.put(name, value);
        }
        super.setHeader(name, value);
    }

    /** What has several lines, some of which may stand there before, is not copied. */
    @Override
    public void addHeader(String name, @Nullable String value) {
        usual = false;
        super.addHeader(name, value);
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
            usual &= count <= largest - bytes.size();
            if (usual) {
                bytes.write(content, from, count);
            }
            target.write(content, from, count);
        }

        @Override
        public void flush() throws IOException {
            target.flush();
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
