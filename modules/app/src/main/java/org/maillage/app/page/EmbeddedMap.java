package org.maillage.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.Layers;
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

    private final PageTemplate page;
    private final Layers layers;

    EmbeddedMap(PageFiles files, ImportMap importMap, Layers layers) throws IOException {
        this.page = PageTemplate.of("embed.html", files, importMap, List.of());
        this.layers = layers;
    }

    /** Of what is not there too: in a frame the page says it in words, and the status says it to programs. */
    @GetMapping(PATH + "{layer}")
    ResponseEntity<String> page(HttpServletRequest request, @PathVariable String layer) {
        return page.answer(status(layer), request.getContextPath());
    }

    private HttpStatus status(String layer) {
        try {
            layers.get(layer);
            return HttpStatus.OK;
        } catch (MaillageException e) {
            return e.kind() == ProblemKind.GONE ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
        }
    }
}
