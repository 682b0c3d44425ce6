package org.maillage.api.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/** A file as the answer to a request, whole or one range of it (RFC 9110, 14). Several ranges at once are answered by the whole. */
final class FileAnswer {

    private static final int BUFFER = 1 << 16;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final KeptFiles.Kept kept;
    private final FileChannel file;

    FileAnswer(HttpServletRequest request, HttpServletResponse response, KeptFiles.Open open) {
        this.request = request;
        this.response = response;
        this.kept = open.kept();
        this.file = open.channel();
    }

    void write() throws IOException {
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        List<HttpRange> ranges = ranges();
        if (ranges == null) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + kept.size());
        } else if (ranges.size() == 1) {
            long from = ranges.get(0).getRangeStart(kept.size());
            long to = ranges.get(0).getRangeEnd(kept.size());
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + kept.size());
            send(from, to - from + 1);
        } else {
            send(0, kept.size());
        }
    }

    /**
     * None for the whole, which every method but GET asks for (RFC 9110, 14.2); null for what the file has not. A header that cannot be
     * read asks for nothing, as one that names another state does.
     */
    private @Nullable List<HttpRange> ranges() {
        String asked = request.getHeader(HttpHeaders.RANGE);
        String only = request.getHeader(HttpHeaders.IF_RANGE);
        if (asked == null || !request.getMethod().equals("GET") || only != null && !only.equals(kept.tag())) {
            return List.of();
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(asked);
            for (HttpRange range : ranges) {
                if (range.getRangeStart(kept.size()) > range.getRangeEnd(kept.size())) {
                    return null;
                }
            }
            return ranges;
        } catch (IllegalArgumentException e) {
            return asked.startsWith("bytes=") ? null : List.of();
        }
    }

    private void send(long from, long length) throws IOException {
        response.setContentLengthLong(length);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long at = from;
        while (at < from + length) {
            buffer.clear().limit((int) Math.min(BUFFER, from + length - at));
            at += file.read(buffer, at);
            response.getOutputStream().write(buffer.array(), 0, buffer.position());
        }
    }
}
