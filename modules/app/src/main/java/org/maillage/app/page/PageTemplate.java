package org.maillage.app.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * A page of the web module, into which the addresses of its files are put.
 *
 * @param html as it stands in the module, where its files are named from its root
 * @param preloaded modules that it needs at once, below the root of the files
 */
record PageTemplate(String html, PageFiles files, ImportMap importMap, List<String> preloaded) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    static PageTemplate of(String file, PageFiles files, ImportMap importMap, List<String> preloaded)
            throws IOException {
        String html = new ClassPathResource("static/" + file).getContentAsString(StandardCharsets.UTF_8);
        return new PageTemplate(html, files, importMap, preloaded);
    }

    /** @param prefix the path that the application is under */
    ResponseEntity<String> answer(String prefix) {
        return answer(HttpStatus.OK, under(prefix));
    }

    /**
     * The same in the language of who asks.
     *
     * @param words what stands in the page in place of {@code {name}}; texts, not markup
     */
    ResponseEntity<String> answer(HttpStatus status, String prefix, Map<String, String> words) {
        String page = under(prefix);
        for (Map.Entry<String, String> word : words.entrySet()) {
            page = page.replace("{" + word.getKey() + "}", HtmlUtils.htmlEscape(word.getValue(), "UTF-8"));
        }
        return answer(status, page);
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }

    /** Modules name those that they need, which would be fetched one row after another. */
    private String under(String prefix) {
        String root = prefix + files.root() + "/";
        String modules = preloaded.stream()
                .map(module -> "\n<link rel=\"modulepreload\" href=\"" + root + module + "\">")
                .collect(Collectors.joining());
        return html.replace("=\"/", "=\"" + root).replace("<!-- importmap -->", importMap.script(prefix) + modules);
    }
}
