package org.maillage.app.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the browser finds the modules that the application imports by name, and the hash by which the content security
 * policy allows this one inline script.
 */
final class ImportMap {

    private final String json;

    ImportMap() {
        Map<String, String> imports = new LinkedHashMap<>();
        imports.put("leaflet", "/webjars/leaflet/dist/leaflet-src.esm.js");
        imports.put("lit", "/webjars/lit/index.js");
        imports.put("lit/", "/webjars/lit/");
        imports.put("lit-html", "/webjars/lit-html/lit-html.js");
        imports.put("lit-html/", "/webjars/lit-html/");
        imports.put("lit-element/", "/webjars/lit-element/");
        imports.put("@lit/reactive-element", "/webjars/lit__reactive-element/reactive-element.js");
        imports.put("@lit/reactive-element/", "/webjars/lit__reactive-element/");
        imports.put("pbf", "/webjars/pbf/index.js");
        imports.put("maillage/", "/maillage/");
        this.json = JsonMapper.builder().build().writeValueAsString(Map.of("imports", imports));
    }

    String script() {
        return "<script type=\"importmap\">" + json + "</script>";
    }

    /** As a source expression of CSP Level 3. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
