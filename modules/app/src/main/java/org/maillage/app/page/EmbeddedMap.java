package org.maillage.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.maillage.api.request.Language;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A map of one layer for the pages of others: {@code embed.html} of the web module, which any page may frame. */
@RestController
public class EmbeddedMap {

    /** Of its addresses, and of them alone, pages elsewhere make a frame. */
    static final String PATH = "/embed/";

    private static final LocalText WITHOUT_SCRIPT = new LocalText(
            "Cette carte a besoin de JavaScript. Les données se lisent sans :",
            "This map needs JavaScript. Its data can be read without it:");

    private final PageTemplate page;
    private final Layers layers;

    EmbeddedMap(PageFiles files, ImportMap importMap, Layers layers) throws IOException {
        this.page = PageTemplate.of("embed.html", files, importMap, List.of());
        this.layers = layers;
    }

    /** Of what is not there too: in a frame the page says it in words, and the status says it to programs. */
    @GetMapping(PATH + "{layer}")
    ResponseEntity<String> page(HttpServletRequest request, HttpServletResponse response, @PathVariable String layer) {
        String lang = Language.of(request, response);
        String prefix = request.getContextPath();
        try {
            String title = layers.get(layer).title().in(lang);
            return page.answer(HttpStatus.OK, prefix, words(lang, title, prefix + "/ogc/collections/" + layer));
        } catch (MaillageException e) {
            HttpStatus status = e.kind() == ProblemKind.GONE ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
            return page.answer(status, prefix, words(lang, "Maillage", prefix + "/ogc/collections"));
        }
    }

    private static Map<String, String> words(String lang, String title, String data) {
        return Map.of("lang", lang, "title", title, "without", WITHOUT_SCRIPT.in(lang), "data", data + "?lang=" + lang);
    }
}
