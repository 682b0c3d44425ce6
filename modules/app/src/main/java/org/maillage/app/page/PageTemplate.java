package org.maillage.app.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page of the web module with the addresses of its files put in, and what it needs before its modules. */
record PageTemplate(String html) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** @param before after the import map, in the head */
    static PageTemplate of(String file, PageFiles files, ImportMap importMap, String before) throws IOException {
        String template = new ClassPathResource("static/" + file).getContentAsString(StandardCharsets.UTF_8);
        return new PageTemplate(template.replace("=\"/", "=\"" + files.root() + "/")
                .replace("<!-- importmap -->", importMap.script() + before));
    }

    ResponseEntity<String> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(html);
    }
}
