package fi.lapimurto.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.Tasklist;
import fi.lapimurto.Visitor;
import fi.lapimurto.database.ChildProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a newcomer gets who starts the program for the first time, and for the second where the first went wrong; whoever
 * is signed in stays so meanwhile.
 */
class DemoAtStartTests {

    private static final Pattern CREATED = Pattern.compile("Creating the demo: (.+)");
    private static final Pattern READY = Pattern.compile("Open http://localhost:(\\d+)");
    private static final String FAILED = "The demo is not complete|Esittelyaineisto on vajaa";
    private static final String DEMO = "This is a demo|Tämä on esittely";

    @Test
    void aDemoThatFailedSaysSoAndIsCompletedByTheNextStart(@TempDir Path folder) throws Exception {
        Visitor admin;
        Visitor inWebApps;
        try (ChildProgram program = start(folder, DemoProgram.FAILING)) {
            Visitor visitor = new Visitor(port(program));
            assertThat(found(program, CREATED)).hasSize(5);
            assertThat(program.output())
                    .anyMatch(it -> it.contains("ERROR") && it.contains("The demo is not complete"))
                    .anyMatch(it -> it.contains("made to fail"));
            assertThat(visitor.get("/login").body()).containsPattern(FAILED);
            visitor.signIn("organiser", "organiser");
            assertThat(visitor.get("/collaboratives").body())
                    .containsPattern(FAILED)
                    .contains("Better access, made-up county")
                    .doesNotContain("Sujuvasti hoitoon");
            admin = new Visitor(port(program));
            admin.signIn("admin", "admin");
            inWebApps = new Visitor(port(program)).atWork("admin", "admin");
            assertThat(admin.get("/people").statusCode()).isEqualTo(200);
            program.kill();
        }
        assertThat(folder.resolve("sessions"))
                .as("sessions lie in the database")
                .doesNotExist();
        try (ChildProgram program = start(folder)) {
            Visitor visitor = new Visitor(port(program));
            assertThat(found(program, CREATED)).containsExactly("round in the middle of its year");
            assertThat(admin.at(port(program)).get("/people").statusCode()).isEqualTo(200);
            assertThat(inWebApps
                            .at(port(program))
                            .get("/camunda/api/admin/auth/user/default")
                            .body())
                    .contains("\"userId\":\"admin\"");
            visitor.signIn("organiser", "organiser");
            assertThat(visitor.get("/collaboratives").body())
                    .contains("Sujuvasti hoitoon", "Better access, made-up county")
                    .doesNotContainPattern(FAILED)
                    .containsPattern(DEMO);
            assertThat(visitor.get("/apply/unknown").body()).containsPattern(DEMO);
            List.of("organiser", "coach", "team", "team-en", "admin")
                    .forEach(it -> assertTasklistAndStartPageAgree(port(program), it));
            assertReachedFromThisMachineOnly(port(program));
            program.stop();
        }
        try (ChildProgram program = start(folder)) {
            port(program);
            assertThat(found(program, CREATED)).isEmpty();
        }
    }

    private static void assertReachedFromThisMachineOnly(int port) throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    try (Socket socket = new Socket()) {
                        assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2000))
                                .as("connection to %s", address)
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    private static ChildProgram start(Path folder, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--lapimurto.demo=true", "--lapimurto.data=" + folder));
        return ChildProgram.start(DemoProgram.class, arguments.toArray(String[]::new));
    }

    private static int port(ChildProgram program) {
        program.awaitLine(it -> READY.matcher(it).find());
        return Integer.parseInt(found(program, READY).get(0));
    }

    private static List<String> found(ChildProgram program, Pattern pattern) {
        return program.output().stream()
                .flatMap(it -> pattern.matcher(it).results())
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    private static void assertTasklistAndStartPageAgree(int port, String login) {
        Tasklist tasklist = new Tasklist(port, login, "fi");
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        assertThat(tasklist.first())
                .as(login)
                .extracting(it -> it.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(Tasklist.parse(visitor.get("/api/my-work?size=200"), 200)
                        .path("items")
                        .findValuesAsText("id"));
    }
}
