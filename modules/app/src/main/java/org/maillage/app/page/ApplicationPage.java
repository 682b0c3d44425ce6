package org.maillage.app.page;

import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page: {@code index.html} of the web module. Its state is in the query, read by itself. */
@RestController
public class ApplicationPage {

    private final PageTemplate page;

    ApplicationPage(PageFiles files, ImportMap importMap) throws IOException {
        this.page = PageTemplate.of("index.html", files, importMap, preloaded(files));
    }

    /** Modules name those that they need, which would be fetched one row after another. */
    private static String preloaded(PageFiles files) {
        return files.modules().stream()
                .map(module -> "\n<link rel=\"modulepreload\" href=\"" + files.root() + "/" + module + "\">")
                .collect(Collectors.joining());
    }

    @GetMapping("/")
    ResponseEntity<String> page() {
        return page.answer(HttpStatus.OK);
    }
}
