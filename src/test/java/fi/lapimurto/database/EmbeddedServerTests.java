package fi.lapimurto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server that people's data is kept in, with the settings of the program itself. */
class EmbeddedServerTests {

    @TempDir
    static Path folders;

    private static Path folder;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        folder = folders.resolve("data of ours");
        server = EmbeddedServer.start(folder, 0, EmbeddedServer.DURABLE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1"
    })
    void keepsWhatIsCommittedAndListensOnLoopbackOnly(String setting, String expected) throws SQLException {
        assertThat(ask("show " + setting)).containsExactly(expected);
    }

    @Test
    void isPostgres17() throws SQLException {
        assertThat(ask("show server_version").get(0)).startsWith("17.");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws SQLException {
        try (Connection superuser = server.superuser()) {
            assertThat(ask(superuser, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
        }
        for (String user : List.of(EmbeddedServer.USER, "postgres")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(EmbeddedServer.USER), user, "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(EmbeddedServer.USER), user, null))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no password was provided");
        }
    }

    @Test
    void keepsThePasswordFromOtherUsersOfTheMachine() throws IOException {
        Path password = folder.resolve("password");
        assumeThat(password.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres"))))
                .isEqualTo("rwx------");
    }

    @Test
    void theProgramIsNoSuperuser() throws SQLException {
        assertThat(ask("select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                .containsExactly("f");
    }

    @Test
    void answersOnNoOtherAddress() throws IOException {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    try (var socket = new Socket()) {
                        assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, server.port()), 2000))
                                .as("connection to %s", address)
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    @Test
    void keepsStatementsAndTheirValuesOutOfItsLog() throws IOException {
        assertThatThrownBy(() -> ask("select 'Maija Meikäläinen'::int")).isInstanceOf(SQLException.class);
        assertThat(folder.resolve("postgres.log")).content().doesNotContain("Maija");
    }

    @Test
    void sortsTheSameOnEveryPlatformAndInFinnishOnRequest() throws SQLException {
        assertThat(ask("select upper('äö')")).containsExactly("ÄÖ");
        assertThat(
                        ask(
                                "select n from (values ('Örn'), ('Zoe'), ('Åke'), ('Äijö')) t(n) order by n collate \"fi-x-icu\""))
                .containsExactly("Zoe", "Åke", "Äijö", "Örn");
    }

    @Test
    void refusesASecondStartOnItsFolder() throws SQLException {
        assertThatThrownBy(() -> EmbeddedServer.start(folder, 0, EmbeddedServer.DURABLE))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessage("Another Läpimurto is already running on the data folder " + folder + ".");
        assertThat(ask("select 1")).containsExactly("1");
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        Path another = anotherFolder();
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedServer.start(another, taken.getLocalPort(), EmbeddedServer.DURABLE))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " on 127.0.0.1")
                    .hasMessageContaining("is taken");
        }
    }

    @Test
    void startsAgainOnThePortItIsGivenWithWhatItHeld() throws Exception {
        Path another = anotherFolder();
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var first = EmbeddedServer.start(another, port, EmbeddedServer.DURABLE)) {
            assertThat(first.port()).isEqualTo(port);
            ask(first, "create table kept (n int); insert into kept values (7) returning n");
        }
        try (var second = EmbeddedServer.start(another, port, EmbeddedServer.DURABLE)) {
            assertThat(ask(second, "select n from kept")).containsExactly("7");
        }
    }

    @Test
    void saysThatThePasswordFileIsMissing() throws IOException {
        Path another = anotherFolder();
        Files.createDirectories(another.resolve("postgres"));
        assertThatThrownBy(() -> EmbeddedServer.start(another, 0, EmbeddedServer.DURABLE))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("password is missing");
    }

    @Test
    void saysThatThePasswordFileIsNotTheRightOne() throws IOException {
        Path another = anotherFolder();
        EmbeddedServer.start(another, 0, EmbeddedServer.DURABLE).close();
        Files.writeString(another.resolve("password"), "of another folder");
        assertThatThrownBy(() -> EmbeddedServer.start(another, 0, EmbeddedServer.DURABLE))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("did not let the program in");
        assertThat(another.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void saysThatTheFolderCannotBeUsed() throws IOException {
        Path another = anotherFolder();
        Path file = Files.writeString(another.resolve("file"), "not a folder");
        assertThatThrownBy(() -> EmbeddedServer.start(file, 0, EmbeddedServer.DURABLE))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void isNotStoppedByAnOldProcessFile() throws Exception {
        Path another = anotherFolder();
        EmbeddedServer.start(another, 0, EmbeddedServer.DURABLE).close();
        // As after a power failure: the file is there, cut off, or with a number that is another program's by now.
        String ours = ProcessHandle.current().pid() + "\n/elsewhere\n0\n5432\n";
        for (String content : List.of("", "garbage", ours)) {
            Files.writeString(another.resolve("postgres/postmaster.pid"), content);
            try (var again = EmbeddedServer.start(another, 0, EmbeddedServer.DURABLE)) {
                assertThat(ask(again, "select 1")).containsExactly("1");
            }
        }
    }

    // With the same programs: unpacking them takes most of a first start.
    private static Path anotherFolder() throws IOException {
        Path another = Files.createTempDirectory(folders, "another");
        try (var files = Files.list(folder)) {
            for (Path programs : files.filter(
                            file -> file.getFileName().toString().startsWith("programs-"))
                    .toList()) {
                Files.createSymbolicLink(another.resolve(programs.getFileName()), programs);
            }
        }
        return another;
    }

    private static List<String> ask(String question) throws SQLException {
        return ask(server, question);
    }

    private static List<String> ask(EmbeddedServer server, String question) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(server.url(EmbeddedServer.USER), EmbeddedServer.USER, server.password())) {
            return ask(connection, question);
        }
    }

    private static List<String> ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean isRows = statement.execute(question);
            while (!isRows) {
                isRows = statement.getMoreResults();
            }
            var answers = new ArrayList<String>();
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        }
    }
}
