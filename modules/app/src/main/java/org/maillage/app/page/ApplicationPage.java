package org.maillage.app.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page: {@code index.html} of the web module with the import map put in. Its state is in the query, read by itself. */
@RestController
public class ApplicationPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final String html;

    ApplicationPage(ImportMap importMap) throws IOException {
        String template = new ClassPathResource("static/index.html").getContentAsString(StandardCharsets.UTF_8);
        this.html = template.replace("<!-- importmap -->", importMap.script());
    }

    @GetMapping("/")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(html);
    }
}
