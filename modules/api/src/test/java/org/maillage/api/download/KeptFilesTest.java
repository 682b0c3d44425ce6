package org.maillage.api.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    private static final KeptFiles.Key KEY = new KeptFiles.Key("a.csv", "", "1", null);

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private Consumer<Path> making(int bytes) {
        return path -> {
            made.incrementAndGet();
            try {
                Files.write(path, new byte[bytes]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static int read(KeptFiles.Open open) throws IOException {
        return open.channel().read(ByteBuffer.allocate(10_000_000), 0);
    }

    @Test
    void whatIsKeptIsMadeOnceAndAnotherStateIsAnotherFile() throws IOException {
        try (KeptFiles files = new KeptFiles(folder, 1 << 20);
                KeptFiles.Open first = files.open(KEY, making(10));
                KeptFiles.Open again = files.open(KEY, making(10));
                KeptFiles.Open later = files.open(new KeptFiles.Key("a.csv", "", "2", null), making(20))) {
            assertThat(again.kept()).isEqualTo(first.kept());
            assertThat(later.kept().tag()).isNotEqualTo(first.kept().tag());
            assertThat(made).hasValue(2);
            assertThat(read(later)).isEqualTo(20);
        }
    }

    /** It is dropped at once, and still read to its end. */
    @Test
    void aFileLargerThanAllThatIsKeptIsGivenAllTheSame() throws IOException {
        try (KeptFiles files = new KeptFiles(folder, 1 << 20)) {
            for (int i = 0; i < 20; i++) {
                try (KeptFiles.Open open = files.open(KEY, making(3_000_000))) {
                    assertThat(read(open)).isEqualTo(3_000_000);
                }
            }
        }
    }

    @Test
    void whoAsksForTheSameAtOnceWaitsForTheOneThatMakesIt() throws Exception {
        try (KeptFiles files = new KeptFiles(folder, 1 << 20)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch others = new CountDownLatch(1);
            List<Thread> threads = IntStream.range(0, 8)
                    .mapToObj(i -> new Thread(() -> openWhile(files, begun, others)))
                    .toList();
            threads.forEach(Thread::start);
            begun.await();
            others.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(made).hasValue(1);
        }
    }

    private void openWhile(KeptFiles files, CountDownLatch begun, CountDownLatch others) {
        Consumer<Path> slowly = path -> {
            begun.countDown();
            await(others);
            making(10).accept(path);
        };
        try (KeptFiles.Open open = files.open(KEY, slowly)) {
            assertThat(read(open)).isEqualTo(10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailsIsNotKept() throws IOException {
        try (KeptFiles files = new KeptFiles(folder, 1 << 20)) {
            assertThatThrownBy(() -> files.open(KEY, path -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            try (KeptFiles.Open open = files.open(KEY, making(5))) {
                assertThat(read(open)).isEqualTo(5);
            }
        }
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Path left = Files.createDirectories(folder.resolve("999999999999-of-a-process-that-is-over"));
        try (KeptFiles files = new KeptFiles(folder, 1 << 20)) {
            files.open(KEY, making(5)).close();
            assertThat(left).doesNotExist();
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).isEmpty();
        }
    }
}
