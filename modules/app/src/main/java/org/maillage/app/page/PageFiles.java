package org.maillage.app.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/**
 * The files that the page is made of, under an address that changes when one of them does: browsers keep them for good, and ask
 * for none of them again until there are others.
 */
final class PageFiles {

    private static final String FOLDER = "/static/";

    /** Fetched when someone opens it, or by other pages. */
    private static final List<String> LATER = List.of(
            "maillage/administration/",
            "maillage/publication/addresses.js",
            "maillage/publication/draft.js",
            "maillage/publication/pictures.js",
            "maillage/api/publications.js",
            "maillage/map/published-map.js",
            "maillage/embed.js",
            "maillage/pages",
            "maillage/map/features.js");

    /** Hexadecimal digits of SHA-256, enough to tell versions apart. */
    private static final int DIGITS = 16;

    private final String root;
    private final List<String> modules;

    /** @param libraries WebJars whose files the page loads too */
    PageFiles(List<String> libraries) {
        Map<String, Resource> files = files();
        this.root = "/files/" + version(files, libraries);
        this.modules = files.keySet().stream()
                .filter(file -> file.startsWith("maillage/") && file.endsWith(".js"))
                .filter(file -> LATER.stream().noneMatch(file::startsWith))
                .toList();
    }

    /** By path, in order. */
    private static Map<String, Resource> files() {
        try {
            Map<String, Resource> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**")) {
                if (file.isReadable()) {
                    String url = file.getURL().toString();
                    files.put(url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()), file);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Map<String, Resource> files, List<String> libraries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            WebJarVersionLocator versions = new WebJarVersionLocator();
            libraries.forEach(library -> digest.update((library + versions.version(library)).getBytes(UTF_8)));
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(UTF_8));
                try (InputStream content = new DigestInputStream(file.getValue().getInputStream(), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Path before that of each file, without a slash at its end. */
    String root() {
        return root;
    }

    /** Paths of the modules that the page needs at once, below the root. */
    List<String> modules() {
        return modules;
    }
}
