package org.maillage.app.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the browser finds the modules that the application imports by name, and the hash by which the content security
 * policy allows this one inline script.
 */
final class ImportMap {

    /** Of what the page loads from WebJars, by the name that it is imported by. */
    private static final Map<String, String> LIBRARIES = libraries();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String root;

    /** @param root before the path of each file, below the application */
    ImportMap(String root) {
        this.root = root;
    }

    private String json(String prefix) {
        Map<String, String> imports = new LinkedHashMap<>();
        LIBRARIES.forEach((name, file) -> imports.put(name, prefix + root + "/webjars/" + file));
        imports.put("maillage/", prefix + root + "/maillage/");
        return JSON.writeValueAsString(Map.of("imports", imports));
    }

    private static Map<String, String> libraries() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("leaflet", "leaflet/dist/leaflet-src.esm.js");
        files.put("lit", "lit/index.js");
        files.put("lit/", "lit/");
        files.put("lit-html", "lit-html/lit-html.js");
        files.put("lit-html/", "lit-html/");
        files.put("lit-element/", "lit-element/");
        files.put("@lit/reactive-element", "lit__reactive-element/reactive-element.js");
        files.put("@lit/reactive-element/", "lit__reactive-element/");
        files.put("pbf", "pbf/index.js");
        return files;
    }

    /** The WebJars whose files it names, and the one whose fonts the style sheets load. */
    static List<String> webJars() {
        return Stream.concat(LIBRARIES.values().stream(), Stream.of("fontsource__source-sans-pro/"))
                .map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .toList();
    }

    /** @param prefix the path that the application is under */
    String script(String prefix) {
        return "<script type=\"importmap\">" + json(prefix) + "</script>";
    }

    /** As a source expression of CSP Level 3. */
    String hash(String prefix) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(json(prefix).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
