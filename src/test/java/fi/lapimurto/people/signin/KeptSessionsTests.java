package fi.lapimurto.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Application;
import fi.lapimurto.Visitor;
import fi.lapimurto.database.ChildProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is signed in stays so over a planned stop, and what they have open can still be sent. */
class KeptSessionsTests {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern FIRST_ADMIN = Pattern.compile("http://localhost:\\d+(/access/\\S+)");

    @TempDir
    Path folder;

    @Test
    void whoIsSignedInStaysSoWhenTheProgramIsStartedAnew() throws Exception {
        Visitor visitor;
        Visitor inWebApps;
        try (ChildProgram first = ChildProgram.start(Application.class, "--lapimurto.data=" + folder)) {
            visitor = new Visitor(port(first));
            String link = found(first, FIRST_ADMIN);
            visitor.submit(
                    link,
                    link,
                    Map.of(
                            "login", "eka",
                            "name", "Eka Ylläpitäjä",
                            "email", "eka@example.org",
                            "language", "fi",
                            "password", "neljä pitkää sanaa tässä",
                            "repeated", "neljä pitkää sanaa tässä"));
            visitor.signIn("eka", "neljä pitkää sanaa tässä");
            inWebApps = new Visitor(port(first)).atWork("eka", "neljä pitkää sanaa tässä");
            assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
            first.stop();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sessions"))))
                .isEqualTo("rwx------");

        try (ChildProgram second = ChildProgram.start(Application.class, "--lapimurto.data=" + folder)) {
            int port = port(second);
            assertThat(visitor.at(port).get("/people").statusCode()).isEqualTo(200);
            assertThat(inWebApps
                            .at(port)
                            .get("/camunda/api/admin/auth/user/default")
                            .body())
                    .contains("\"userId\":\"eka\"");
        }
    }

    private static int port(ChildProgram program) {
        return Integer.parseInt(found(program, PORT));
    }

    private static String found(ChildProgram program, Pattern what) {
        program.awaitLine(it -> what.matcher(it).find());
        return program.output().stream()
                .map(what::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
