package org.maillage.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page: {@code index.html} of the web module. Its state is in the query, read by itself. */
@RestController
public class ApplicationPage {

    private final PageTemplate page;

    ApplicationPage(PageFiles files, ImportMap importMap) throws IOException {
        this.page = PageTemplate.of("index.html", files, importMap, files.modules());
    }

    @GetMapping("/")
    ResponseEntity<String> page(HttpServletRequest request) {
        return page.answer(request.getContextPath());
    }
}
