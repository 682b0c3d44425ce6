package org.maillage.api.styles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.encode.GlyphPage;
import org.maillage.layers.font.Typeface;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The letters with which MapLibre writes the names of our styles (Style Specification, Glyphs). */
@RestController
public final class GlyphResource {

    static final String ADDRESS = "/ogc/fonts/{fontstack}/{range}.pbf";

    private static final MediaType PROTOBUF = MediaType.valueOf("application/x-protobuf");

    /** Of characters of two bytes, which are all that MapLibre asks for. */
    private static final int PAGES = 256;

    private final Typeface typeface = new Typeface();

    /** By font and first character; half a megabyte when all are there. */
    private final Map<Page, byte[]> pages = new ConcurrentHashMap<>();

    private record Page(String font, int first) {}

    /** @param fontstack names with commas between them: the first that there is */
    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> page(
            HttpServletRequest request, @PathVariable String fontstack, @PathVariable String range) {
        Parameters.of(request).refuseOthers();
        int first = IntStream.range(0, PAGES)
                .map(page -> page * GlyphPage.SIZE)
                .filter(start -> range.equals(GlyphPage.range(start)))
                .findFirst()
                .orElseThrow(() -> unknown("glyphs", "page", range));
        byte[] page = Stream.of(fontstack.split(","))
                .map(name -> page(name.strip(), first))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> unknown("font", "police", fontstack));
        return ResponseEntity.ok().contentType(PROTOBUF).body(page);
    }

    private Optional<byte[]> page(String name, int first) {
        return typeface.find(name)
                .map(font -> pages.computeIfAbsent(new Page(name, first), page -> GlyphPage.of(name, font, first)));
    }

    private static MaillageException unknown(String code, String what, String asked) {
        return MaillageException.of(
                ProblemKind.NOT_FOUND, "unknown-" + code, "Introuvable : " + what + " « " + asked + " ».");
    }
}
