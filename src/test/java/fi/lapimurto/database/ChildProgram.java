package fi.lapimurto.database;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A program in a JVM of its own, which a test may kill. */
public final class ChildProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
    private final Thread reader;

    private ChildProgram(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of " + process.pid());
        reader.start();
    }

    public static ChildProgram start(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // What the compiler has just made needs no check.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Xmx512m",
                "-cp",
                classPath(main),
                main.getName(),
                "--server.port=0"));
        if (Arrays.stream(arguments).noneMatch(it -> it.startsWith("--lapimurto.demo="))) {
            command.addAll(List.of("--lapimurto.demo=false", "--lapimurto.address=http://localhost"));
        }
        command.addAll(List.of(arguments));
        return new ChildProgram(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    // Without the other test classes: the program's scan would find their beans.
    private static String classPath(Class<?> main) throws IOException {
        String testClasses = Path.of("target", "test-classes").toAbsolutePath().toString();
        String file = main.getName().replace('.', '/') + ".class";
        Path alone = Path.of("target", "child-classes").toAbsolutePath();
        if (Files.exists(Path.of(testClasses, file)) && Files.notExists(alone.resolve(file))) {
            Files.createDirectories(alone.resolve(file).getParent());
            Files.copy(Path.of(testClasses, file), alone.resolve(file));
        }
        return alone
                + File.pathSeparator
                + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry ->
                                !Path.of(entry).toAbsolutePath().toString().equals(testClasses))
                        .collect(Collectors.joining(File.pathSeparator));
    }

    public List<String> output() {
        return List.copyOf(output);
    }

    public void awaitLine(Predicate<String> line) {
        awaitLines(1, line);
    }

    public void awaitLines(int count, Predicate<String> line) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (output.stream().filter(line).count() >= count) {
                return true;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("The program ended:\n" + String.join("\n", output));
            }
            return false;
        });
    }

    public int awaitEnd() throws InterruptedException {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        reader.join();
        return process.exitValue();
    }

    /** As a service manager stops it. */
    public void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(output::add);
        } catch (IOException | java.io.UncheckedIOException endedWithTheProcess) {
            // What it said before is kept.
        }
    }
}
