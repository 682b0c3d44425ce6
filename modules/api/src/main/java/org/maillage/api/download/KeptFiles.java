package org.maillage.api.download;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.springframework.util.FileSystemUtils;

/**
 * Files that were made, kept for who asks for the same again. Each is made once, however many ask for it meanwhile, and few are made at
 * a time, so that downloads never starve the map. What is kept has a limit of bytes; who reads a file that is dropped reads
 * on, for the system keeps what is open.
 */
public final class KeptFiles implements AutoCloseable {

    /** How long what a member may see is kept: shorter than the hour that the journal notes once for. */
    private static final Duration PRIVATE = Duration.ofMinutes(10);

    private static final Duration PUBLIC = Duration.ofDays(7);

    /** As many as processors of the machine that this is meant for. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Weights are integers: kilobytes, so that two terabytes fit. */
    private static final int WEIGHED = 1024;

    private final Path all;
    private final Path own;
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final Cache<Key, Kept> files;

    /** Of those that are being made. */
    private final ConcurrentMap<Key, ReentrantLock> turns = new ConcurrentHashMap<>();

    /**
     * What a file depends on.
     *
     * @param name of the file, which tells its format
     * @param question everything else that was asked
     * @param state of the layer
     * @param viewer who may read it; null for everyone
     */
    record Key(String name, String question, String state, @Nullable Object viewer) {}

    /** @param tag of these bytes: made again, the same features may be other bytes, and half of each would be no file */
    record Kept(Path file, long size, String tag) {}

    /** A file that is open: it is there to its end, whatever is dropped meanwhile. */
    record Open(Kept kept, FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /**
     * @param folder of all processes of this machine that use the same data; what those have left that are over is thrown away
     * @param most bytes that are kept
     */
    public KeptFiles(Path folder, long most) {
        this.all = folder;
        this.own = folder.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        this.files = Caffeine.newBuilder()
                .maximumWeight(Math.max(1, most / WEIGHED))
                .<Key, Kept>weigher((key, kept) -> (int) Math.min(Integer.MAX_VALUE, 1 + kept.size() / WEIGHED))
                .expireAfter(Expiry.<Key, Kept>writing((key, kept) -> key.viewer() == null ? PUBLIC : PRIVATE))
                .removalListener((@Nullable Key key, @Nullable Kept kept, RemovalCause cause) -> drop(kept))
                .build();
    }

    /** When the first file is made: a command that makes none leaves no folder. */
    private void settle() throws IOException {
        if (Files.isDirectory(own)) {
            return;
        }
        Files.createDirectories(own);
        try (Stream<Path> folders = Files.list(all)) {
            for (Path left : folders.filter(KeptFiles::isLeft).toList()) {
                FileSystemUtils.deleteRecursively(left);
            }
        }
    }

    /** Of a process that is over: folders are named after their processes. */
    private static boolean isLeft(Path folder) {
        String process = String.valueOf(folder.getFileName()).replaceFirst("-.*", "");
        return process.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    private static void drop(@Nullable Kept kept) {
        try {
            if (kept != null) {
                Files.deleteIfExists(kept.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file, made if it is not kept. Who asks first makes it; everyone else who asks for it meanwhile waits for them.
     *
     * @param making writes the file that it is given
     * @throws MaillageException (unavailable) when others have been being made for too long
     */
    Open open(Key key, Consumer<Path> making) throws IOException {
        Open kept = find(key);
        if (kept != null) {
            return kept;
        }
        ReentrantLock turn = turns.computeIfAbsent(key, absent -> new ReentrantLock());
        turn.lock();
        try {
            Open madeMeanwhile = find(key);
            return madeMeanwhile == null ? keep(key, making) : madeMeanwhile;
        } finally {
            turns.remove(key, turn);
            turn.unlock();
        }
    }

    /** In bytes; empty when it is not kept. */
    OptionalLong size(Key key) {
        Kept kept = files.getIfPresent(key);
        return kept == null ? OptionalLong.empty() : OptionalLong.of(kept.size());
    }

    private @Nullable Open find(Key key) throws IOException {
        Kept kept = files.getIfPresent(key);
        try {
            return kept == null ? null : open(kept);
        } catch (NoSuchFileException e) {
            // dropped between the two
            return null;
        }
    }

    /** It is open before anyone can drop it: one that is larger than all that is kept is dropped at once. */
    private Open keep(Key key, Consumer<Path> making) throws IOException {
        Open made = open(make(key, making));
        files.put(key, made.kept());
        return made;
    }

    private static Open open(Kept kept) throws IOException {
        return new Open(kept, FileChannel.open(kept.file(), StandardOpenOption.READ));
    }

    private Kept make(Key key, Consumer<Path> making) throws IOException {
        String tag = UUID.randomUUID().toString();
        Path file = own.resolve(tag + "-" + key.name());
        enter();
        try {
            settle();
            making.accept(file);
            return new Kept(file, Files.size(file), "\"" + tag + "\"");
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (room.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw MaillageException.of(
                ProblemKind.UNAVAILABLE, "files-busy", "D'autres fichiers se préparent ; réessayer dans un instant.");
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(own);
    }
}
