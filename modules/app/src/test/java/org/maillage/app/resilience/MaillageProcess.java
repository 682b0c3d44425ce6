package org.maillage.app.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.app.LoggedIn;
import org.maillage.app.MaillageApplication;
import org.maillage.app.RunningApplication;
import org.maillage.app.security.FirstStart;

/** The command line in a JVM of its own, as a user starts it, so that it can be killed like one. */
final class MaillageProcess implements AutoCloseable {

    /** How a shell tells that SIGKILL ended a process, and nothing else before it. */
    private static final int KILLED = 128 + 9;

    private static final Pattern LISTENING = Pattern.compile("Maillage : http://localhost:(\\d+)/");

    private static final Pattern FIRST_PASSWORD = Pattern.compile("mot de passe à changer : (\\S+)");

    private final Process process;
    private final Path output;

    private MaillageProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param words verb and options; those that name the database are added */
    static MaillageProcess start(KeptDatabase database, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MaillageApplication.class.getName()));
        command.addAll(List.of(words));
        command.addAll(database.options());
        Path output = Files.createTempFile("maillage-output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new MaillageProcess(process, output);
    }

    /** The service without the sample; returns when it answers. */
    static MaillageProcess service(KeptDatabase database) throws IOException {
        MaillageProcess service = start(database, "run", "--empty", "--port", "0");
        Eventually.holds("the service listens", () -> {
            assertThat(service.process.isAlive()).as(service.output()).isTrue();
            return LISTENING.matcher(service.output()).find();
        });
        return service;
    }

    String address() {
        Matcher listening = LISTENING.matcher(output());
        assertThat(listening.find()).isTrue();
        return "http://127.0.0.1:" + listening.group(1);
    }

    /** Of a service at its first start: its administrator logs in as the terminal says, and makes a token for programs. */
    String administratorsToken() {
        Matcher told = FIRST_PASSWORD.matcher(output());
        assertThat(told.find()).as(output()).isTrue();
        LoggedIn page = LoggedIn.at(address(), FirstStart.LOGIN, told.group(1));
        page.send(
                "PUT",
                "/api/session/password",
                "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(told.group(1), RunningApplication.PASSWORD));
        String made = page.send("POST", "/api/tokens", "{\"name\":\"essais\",\"mayWrite\":true}")
                .body();
        return RunningApplication.parse(made).path("secret").asString();
    }

    /** What it has printed so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. Fails when the process had ended by itself. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).as(output()).isEqualTo(KILLED);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.delete(output);
    }
}
