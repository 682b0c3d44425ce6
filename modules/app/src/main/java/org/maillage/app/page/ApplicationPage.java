package org.maillage.app.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page: {@code index.html} of the web module with the addresses of its files and the import map put in. Its state is in the query, read by itself. */
@RestController
public class ApplicationPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final String html;

    ApplicationPage(PageFiles files, ImportMap importMap) throws IOException {
        String template = new ClassPathResource("static/index.html").getContentAsString(StandardCharsets.UTF_8);
        this.html = template.replace("=\"/", "=\"" + files.root() + "/")
                .replace("<!-- importmap -->", importMap.script() + preloaded(files));
    }

    /** Modules name those that they need, which would be fetched one row after another. */
    private static String preloaded(PageFiles files) {
        return files.modules().stream()
                .map(module -> "\n<link rel=\"modulepreload\" href=\"" + files.root() + "/" + module + "\">")
                .collect(Collectors.joining());
    }

    @GetMapping("/")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(html);
    }
}
