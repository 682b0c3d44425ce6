package org.maillage.api.request;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * How the bytes of an answer travel (RFC 9110, 8.4.1). Quick rather than small, because compressing is what takes longest of most
 * answers: brotli 1 is both quicker and smaller than gzip 1, which everyone else knows (decision 16).
 */
public enum ContentCoding {
    IDENTITY("identity"),
    GZIP("gzip") {
        @Override
        public OutputStream around(OutputStream out) throws IOException {
            return new GZIPOutputStream(out, BUFFER) {
                {
                    def.setLevel(Deflater.BEST_SPEED);
                }
            };
        }
    },
    BROTLI("br") {
        @Override
        boolean isThere() {
            return Brotli4jLoader.isAvailable();
        }

        @Override
        public OutputStream around(OutputStream out) throws IOException {
            return new BrotliOutputStream(out, new Encoder.Parameters().setQuality(1), BUFFER);
        }
    };

    /** Bytes; less would hardly become smaller, and fits into one packet as it is. */
    public static final int SMALLEST = 1024;

    private static final int BUFFER = 1 << 14;

    private static final Set<String> PACKABLE = Set.of(
            "application/json",
            "application/xml",
            "application/javascript",
            "application/geo+json-seq",
            "application/vnd.mapbox-vector-tile",
            "application/x-protobuf");

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** Whether content of a type becomes smaller. */
    public static boolean suits(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType.toLowerCase(Locale.ROOT));
            String subtype = type.getSubtype();
            return type.getType().equals("text")
                    || subtype.endsWith("+json")
                    || subtype.endsWith("+xml")
                    || PACKABLE.contains(type.getType() + "/" + subtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** As HTTP names it. */
    public String token() {
        return token;
    }

    /** Whether this machine has the library. */
    boolean isThere() {
        return true;
    }

    /** What is written to it leaves packed; closing it ends both. */
    public OutputStream around(OutputStream out) throws IOException {
        return out;
    }

    public byte[] pack(byte[] bytes) {
        if (this == IDENTITY) {
            return bytes;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (OutputStream out = around(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The best of what the caller takes: {@code Accept-Encoding} (RFC 9110, 12.5.3). */
    public static ContentCoding of(HttpServletRequest request) {
        String accepted = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)))
                .toLowerCase(Locale.ROOT);
        if (accepted.isEmpty()) {
            return IDENTITY;
        }
        if (BROTLI.isThere() && BROTLI.isIn(accepted)) {
            return BROTLI;
        }
        return GZIP.isIn(accepted) ? GZIP : IDENTITY;
    }

    private boolean isIn(String accepted) {
        return weight(accepted, token).or(() -> weight(accepted, "*")).orElse(0.0) > 0;
    }

    /** Empty when the coding is not named; one that cannot be read is not wanted. */
    private static Optional<Double> weight(String accepted, String token) {
        for (String part : accepted.split(",", -1)) {
            String[] named = part.split(";", 2);
            if (named[0].strip().equals(token)) {
                return Optional.of(named.length == 1 ? 1.0 : quality(named[1].strip()));
            }
        }
        return Optional.empty();
    }

    private static double quality(String parameter) {
        try {
            return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
