package org.maillage.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Another process that has an H2 file open for a moment, as one that ends what a killed one left in it. */
public final class HoldingProcess {

    private static final String HELD = "held";

    private HoldingProcess() {}

    /** @param arguments the file, and for how many milliseconds */
    public static void main(String[] arguments) throws InterruptedException {
        MVStore store = new MVStore.Builder()
                .fileName(arguments[0])
                .autoCommitDisabled()
                .open();
        System.out.println(HELD);
        Thread.sleep(Long.parseLong(arguments[1]));
        store.closeImmediately();
    }

    /** Returns when it has the file open. */
    static Process start(Path file, int milliseconds) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        file.toString(),
                        Integer.toString(milliseconds))
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo(HELD);
        return process;
    }
}
