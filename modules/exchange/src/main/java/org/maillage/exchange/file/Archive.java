package org.maillage.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** A zip file unpacked into a folder of its own, gone when it is closed. Bombs and paths that lead elsewhere are refused. */
final class Archive implements AutoCloseable {

    /** Largest content: the whole of ADMIN EXPRESS is under 2 GB. */
    private static final long MOST_BYTES = 2L << 30;
    /** Shapefiles shrink five to ten times, tables up to thirty; a bomb a thousand times. */
    private static final long MOST_RATIO = 200;

    private static final int MOST_ENTRIES = 1000;

    private final Path folder;

    private Archive(Path folder) {
        this.folder = folder;
    }

    static Archive unpack(Path zip) throws IOException {
        Archive archive = new Archive(Files.createTempDirectory("maillage-import"));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            archive.unpack(file, Math.min(MOST_BYTES, Files.size(zip) * MOST_RATIO));
            return archive;
        } catch (ZipException e) {
            archive.close();
            throw MaillageException.parameter(
                            "file", "« " + zip.getFileName() + " » n'est pas un fichier zip, ou il est abîmé.")
                    .causedBy(e);
        } catch (IOException | MaillageException e) {
            archive.close();
            throw e;
        }
    }

    private void unpack(ZipFile zip, long allowed) throws IOException {
        long left = allowed;
        int count = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (++count > MOST_ENTRIES) {
                throw tooLarge();
            }
            if (!entry.isDirectory()) {
                left -= unpack(zip, entry, left);
            }
        }
    }

    /** Folders within the archive are dropped: the parts of a shapefile lie beside each other anyway. */
    private long unpack(ZipFile zip, ZipEntry entry, long allowed) throws IOException {
        Path target = target(entry.getName());
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > allowed) {
                    throw tooLarge();
                }
                out.write(buffer, 0, n);
            }
        }
        return written;
    }

    private Path target(String entry) {
        String name = entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
        try {
            Path target = folder.resolve(name).normalize();
            if (folder.equals(target.getParent())) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw noFileName(entry).causedBy(e);
        }
        throw noFileName(entry);
    }

    private static MaillageException noFileName(String entry) {
        return MaillageException.parameter(
                "file", "Le fichier zip a une entrée dont le nom n'en est pas un : « " + entry + " ».");
    }

    private static MaillageException tooLarge() {
        return MaillageException.of(
                ProblemKind.TOO_LARGE,
                "archive-too-large",
                "Le fichier zip contient plus qu'une archive de données ne peut en avoir.");
    }

    /** The files with that ending, whatever its case. */
    List<Path> withEnding(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(java.util.Locale.ROOT)
                            .endsWith(ending))
                    .sorted()
                    .toList());
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
