package org.maillage.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.maillage.kernel.problem.MaillageException;

/** Small files that tests make, sound and otherwise. */
final class GeneratedFiles {

    /** As ESRI writes it. */
    static final String LAMBERT_93 =
            """
            PROJCS["RGF_1993_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",\
            SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],\
            PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",700000.0],\
            PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],\
            PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",44.0],\
            PARAMETER["Latitude_Of_Origin",46.5],UNIT["Meter",1.0]]""";

    private GeneratedFiles() {}

    /** Two points near Cergy, called after the name. */
    static String geoJson(String name) {
        return """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"nom":"Forêt %1$s"},
                  "geometry":{"type":"Point","coordinates":[2.07,49.04]}},
                 {"type":"Feature","properties":{"nom":"Étang %1$s"},
                  "geometry":{"type":"Point","coordinates":[2.08,49.05]}}]}"""
                .formatted(name);
    }

    /** A PNG image of one pixel, by its first bytes. */
    static byte[] image() {
        return new byte[] {
            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
        };
    }

    static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    /** The archive without the entries of that ending. */
    static Path without(String ending, Path archive) throws IOException {
        Map<String, byte[]> entries = entries(archive);
        entries.keySet().removeIf(name -> name.endsWith(ending));
        return zip(archive, entries);
    }

    /** The archive with another content of the entry of that ending. */
    static Path withEntry(Path archive, String ending, byte[] content) throws IOException {
        Map<String, byte[]> entries = entries(archive);
        entries.replaceAll((name, known) -> name.endsWith(ending) ? content : known);
        return zip(archive, entries);
    }

    /** @param parameter that the refusal names, null when the whole file is meant by its format or size */
    static void assertRefused(ThrowingCallable importing, String parameter, String message) {
        assertThatThrownBy(importing).isInstanceOfSatisfying(MaillageException.class, e -> {
            assertThat(e.message()).contains(message);
            if (parameter != null) {
                assertThat(e.details()).containsEntry("parameter", parameter);
            }
        });
    }
}
