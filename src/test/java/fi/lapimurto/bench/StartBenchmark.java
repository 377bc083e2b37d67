package fi.lapimurto.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lapimurto.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a start of the built program costs, beside a program that is nothing but the starter of the engine's web apps:
 * each on a database of its own that it has started on before, in turn, several times in one run. Both as the one file
 * that the build makes; and ours as its image starts it, unpacked and with what the JVM has learnt of it kept in a file,
 * beside the bare starter as it comes. The JVMs are those of {@code -Dbench.jdks=<home>,<home>}, else the one
 * that runs this. The program is built first: {@code mvn package}.
 */
class StartBenchmark {

    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String BARE_POM = """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-parent</artifactId>
            <version>%s</version>
            <relativePath/>
          </parent>
          <groupId>bare</groupId>
          <artifactId>bare</artifactId>
          <version>1</version>
          <dependencies>
            <dependency>
              <groupId>org.camunda.bpm.springboot</groupId>
              <artifactId>camunda-bpm-spring-boot-starter-webapp</artifactId>
              <version>%s</version>
            </dependency>
            <dependency>
              <groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-starter-jdbc</artifactId>
            </dependency>
            <dependency>
              <groupId>org.postgresql</groupId>
              <artifactId>postgresql</artifactId>
            </dependency>
          </dependencies>
          <build>
            <finalName>bare</finalName>
            <plugins>
              <plugin>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-maven-plugin</artifactId>
              </plugin>
            </plugins>
          </build>
        </project>
        """;

    private static final String BARE_PROGRAM = """
        package bare;

        @org.springframework.boot.autoconfigure.SpringBootApplication
        public class Bare {
            public static void main(String[] arguments) {
                org.springframework.boot.SpringApplication.run(Bare.class, arguments);
            }
        }
        """;

    /** What one start cost: CPU until the program said that it had started, and the memory it then held. */
    private record Cost(double cpuSeconds, double megabytes) {}

    /** A way of starting both. */
    private record Way(String name, List<String> ours, List<String> bare) {}

    @Test
    void startsOnADatabaseThatIsThere() throws Exception {
        Path ours = ours();
        Path bare = bare();
        System.out.printf(
                Locale.ROOT,
                "%-38s %-6s %10s %10s %8s%n",
                "start, median of " + ROUNDS,
                "unit",
                "ours",
                "bare",
                "ratio");
        for (String home : System.getProperty("bench.jdks", System.getProperty("java.home"))
                .split(",")) {
            Map<String, Object> oursDatabase = TestDatabase.create();
            Map<String, Object> bareDatabase = TestDatabase.create();
            start(home, jar(ours), oursDatabase);
            start(home, jar(bare), bareDatabase);
            String jdk = Path.of(home).getFileName().toString();
            for (Way way : ways(home, ours, bare, oursDatabase)) {
                List<Cost> oursCosts = new ArrayList<>();
                List<Cost> bareCosts = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    oursCosts.add(start(home, way.ours(), oursDatabase));
                    bareCosts.add(start(home, way.bare(), bareDatabase));
                }
                print(jdk + ", " + way.name() + ": CPU", "s", cpu(oursCosts), cpu(bareCosts));
                print(jdk + ", " + way.name() + ": memory", "MB", memory(oursCosts), memory(bareCosts));
            }
        }
    }

    private static List<Way> ways(String home, Path ours, Path bare, Map<String, Object> database) throws Exception {
        return List.of(
                new Way("one file", jar(ours), jar(bare)),
                new Way("image, bare one file", asImage(home, ours, database), jar(bare)));
    }

    /** What src/main/docker/Dockerfile does; JVMs before 25 keep less of what they learn. */
    private static List<String> asImage(String home, Path ours, Map<String, Object> database) throws Exception {
        List<String> program = jar(unpack(home, ours));
        boolean keepsAll = isAtLeast25(home);
        Path learnt = Path.of("target", "learnt").toAbsolutePath();
        Files.createDirectories(learnt.getParent());
        Files.deleteIfExists(learnt);
        List<String> learning = new ArrayList<>(
                keepsAll
                        ? List.of("-XX:+UseCompactObjectHeaders", "-XX:AOTCacheOutput=" + learnt)
                        : List.of("-XX:ArchiveClassesAtExit=" + learnt));
        learning.add("-Dspring.context.exit=onRefresh");
        learning.addAll(program);
        assertThat(launch(home, learning, database, Files.createTempFile(Path.of("target"), "learn", ".log"))
                        .waitFor())
                .isZero();
        assertThat(learnt).exists();
        List<String> started = new ArrayList<>(List.of("-Xms64m", "-XX:GCTimeRatio=4"));
        started.addAll(
                keepsAll
                        ? List.of("-XX:+UseCompactObjectHeaders", "-XX:AOTCache=" + learnt)
                        : List.of("-XX:SharedArchiveFile=" + learnt));
        started.addAll(program);
        return started;
    }

    private static boolean isAtLeast25(String home) throws IOException {
        String release = Files.readString(Path.of(home, "release"));
        Matcher version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(release);
        return version.find() && Integer.parseInt(version.group(1)) >= 25;
    }

    private static List<String> jar(Path file) {
        return List.of("-jar", file.toString());
    }

    /** Takes the one file apart, as the image's build does. */
    private static Path unpack(String home, Path jar) throws Exception {
        Path folder = Path.of("target", "unpacked", jar.getFileName().toString());
        Process tool = new ProcessBuilder(
                        Path.of(home, "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(tool.waitFor()).isZero();
        return folder.resolve(jar.getFileName()).toAbsolutePath();
    }

    private static Path ours() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(it -> it.getFileName().toString().matches("lapimurto-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Build the program first: mvn package -DskipTests"));
        }
    }

    private static Path bare() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "bare"));
        Path sources = Files.createDirectories(folder.resolve("src/main/java/bare"));
        String boot = org.springframework.boot.SpringBootVersion.getVersion();
        String engine = org.camunda.bpm.engine.ProcessEngine.class.getPackage().getImplementationVersion();
        Files.writeString(folder.resolve("pom.xml"), BARE_POM.formatted(boot, engine));
        Files.writeString(sources.resolve("Bare.java"), BARE_PROGRAM);
        Process maven = new ProcessBuilder("mvn", "-q", "-B", "package")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(maven.waitFor()).isZero();
        return folder.resolve("target/bare.jar");
    }

    private static Process launch(String home, List<String> how, Map<String, Object> database, Path log)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(home, "bin", "java").toString(), "-Xmx512m"));
        command.addAll(how);
        command.addAll(List.of("--server.port=0", "--lapimurto.address=http://localhost"));
        new TreeMap<>(database).forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static Cost start(String home, List<String> how, Map<String, Object> database) throws Exception {
        Path log = Files.createTempFile(Path.of("target"), "start", ".log");
        Process program = launch(home, how, database, log);
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
                assertThat(program.isAlive()).as(() -> text(log)).isTrue();
                return text(log).contains(" Started ");
            });
            double cpu = program.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
            return new Cost(cpu, resident(program.pid()));
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(it -> it.startsWith("VmRSS:"))
                .mapToDouble(it -> Double.parseDouble(it.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static double cpu(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::cpuSeconds).sorted().toArray()[ROUNDS / 2];
    }

    private static double memory(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::megabytes).sorted().toArray()[ROUNDS / 2];
    }

    private static void print(String what, String unit, double ours, double bare) {
        System.out.printf(Locale.ROOT, "%-38s %-6s %10.1f %10.1f %8.2f%n", what, unit, ours, bare, ours / bare);
    }
}
