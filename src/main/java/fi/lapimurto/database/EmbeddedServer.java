package fi.lapimurto.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own. Everything it needs is in one folder: {@code postgres/} (the tables), {@code password},
 * {@code postgres.log} and the unpacked programs. It answers on the loopback address only, and only to its password.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String USER = "lapimurto";

    /** What people keep in it must survive a power failure: a commit is on the disk before it is acknowledged. */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Path cluster;
    private final Path serverLog;
    private final FolderLock lock;
    private PostgresPrograms programs;
    private String password;
    private int port;
    private Map<String, String> durability;
    private ProcessHandle process;

    private EmbeddedServer(Path folder) {
        this.folder = folder;
        this.cluster = folder.resolve("postgres");
        this.serverLog = folder.resolve("postgres.log");
        this.lock = FolderLock.of(folder);
    }

    /**
     * Starts the server of this folder, creating it when there is none yet.
     *
     * @param port 0 for any free one
     * @param durability the settings that decide what a crash may cost, usually {@link #DURABLE}
     */
    static EmbeddedServer start(Path folder, int port, Map<String, String> durability) {
        var server = new EmbeddedServer(folder);
        try {
            server.programs = PostgresPrograms.in(folder);
            server.password = server.readOrCreatePassword();
            server.createClusterIfMissing();
            server.stopLeftover();
            server.durability = durability;
            server.startServer(port);
            server.createDatabaseIfMissing();
            return server;
        } catch (DatabaseFailure e) {
            server.close();
            throw e;
        } catch (SQLException e) {
            server.close();
            throw new DatabaseFailure(
                    "The embedded PostgreSQL in " + folder + " started, but did not let the program in: "
                            + e.getMessage(),
                    "If it speaks of the password: the file " + folder.resolve("password")
                            + " is not the one that belongs to this database. Put the right one back.",
                    e);
        } catch (IOException e) {
            server.close();
            throw new DatabaseFailure(
                    "The embedded PostgreSQL in " + folder + " did not start: " + e,
                    "Check that you may write to the folder and that the disk has room.",
                    e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database + "?ApplicationName=lapimurto";
    }

    String password() {
        return password;
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, password);
    }

    /** Whether it ended although nobody stopped it. */
    synchronized boolean hasEnded() {
        return port != 0 && (process == null || !process.isAlive() || isNothingButANumber(process));
    }

    /** A process that has ended, and whose end nobody has asked for. */
    private static boolean isNothingButANumber(ProcessHandle process) {
        return process.info().startInstant().isPresent()
                && process.info().command().isEmpty();
    }

    /** Starts it on its port once more, with what was committed. */
    synchronized void startAgain() throws IOException {
        if (hasEnded()) {
            startServer(port);
        }
    }

    /** Ends open transactions and stops the server. What was committed stays. */
    @Override
    public synchronized void close() {
        try {
            if (port != 0) {
                stopServer();
                port = 0;
            }
        } catch (IOException e) {
            log.warn("The embedded PostgreSQL in {} was left running: {}", folder, e.toString());
        } finally {
            lock.close();
        }
    }

    private String readOrCreatePassword() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(cluster)) {
            return createPassword(file);
        }
        if (!Files.exists(file)) {
            throw new DatabaseFailure(
                    "The database in " + cluster + " is there, but the file with its password is missing: " + file,
                    "Put the file back, from a backup for instance. It belongs to the folder.");
        }
        return Files.readString(file).strip();
    }

    private static String createPassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        // Closed to others before anything is in it.
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Files.deleteIfExists(file);
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                ownerOnly)) {
            channel.write(StandardCharsets.US_ASCII.encode(password + "\n"));
        }
        return password;
    }

    private void createClusterIfMissing() throws IOException {
        if (Files.exists(cluster)) {
            return;
        }
        log.info("Creating the database in {}", folder);
        // A start that is interrupted here leaves nothing that looks like a database.
        Path unfinished = folder.resolve("postgres.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        var result = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + folder.resolve("password"),
                        "--encoding=UTF8",
                        // PostgreSQL's own locale: the same on every platform and with every update of it.
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (!result.succeeded()) {
            throw new DatabaseFailure(
                    "PostgreSQL could not create its database in " + folder + ". In its own words:\n" + result.output(),
                    "Check that you may write to the folder and that the disk has room. "
                            + "Where it refuses to run as root, start as an ordinary user, "
                            + "or name another server by SPRING_DATASOURCE_URL.");
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        keepOnDisk(folder);
    }

    /** After a kill of our program its server lives on. We hold the folder's lock, so nobody uses that server any more. */
    private void stopLeftover() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var leftover = Leftover.in(file);
        if (leftover.isEmpty()) {
            log.warn("PostgreSQL was not stopped properly last time: it now repairs {} from its log", cluster);
            return;
        }
        ProcessHandle process = leftover.get().process();
        Instant deadline = Instant.now().plus(PATIENCE);
        // It may be starting or stopping just now.
        while (process.isAlive()) {
            if (serves(leftover.get().port())) {
                log.warn(
                        "Taking over from the PostgreSQL server (process {}) that an earlier start left",
                        process.pid());
                stopServer();
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new DatabaseFailure(
                        "A PostgreSQL server (process " + process.pid() + ") seems to use " + cluster
                                + ", but it does not answer to the password of this folder.",
                        "Find out what that process is. If it is this folder's server, end it (kill -INT "
                                + process.pid() + ") and start again. If it is another one, delete " + file
                                + " and start again. Nothing was changed.");
            }
            pause();
        }
    }

    private boolean serves(int candidate) throws IOException {
        String url = "jdbc:postgresql://" + LOOPBACK + ":" + candidate + "/postgres?connectTimeout=2&socketTimeout=5";
        try (Connection connection = DriverManager.getConnection(url, SUPERUSER, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), cluster);
        } catch (SQLException notYetOrNotOurs) {
            return false;
        }
    }

    private void startServer(int wantedPort) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            int candidate = wantedPort == 0 ? freePort() : wantedPort;
            if (Files.exists(serverLog)) {
                Files.move(serverLog, folder.resolve("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            var result = programs.run("pg_ctl", startCommand(candidate));
            if (result.succeeded()) {
                port = candidate;
                process = ownProcess();
                return;
            }
            String said = Files.exists(serverLog) ? Files.readString(serverLog).strip() : result.output();
            boolean portTaken = said.contains("could not bind");
            if (portTaken && wantedPort != 0) {
                throw new DatabaseFailure(
                        "Port " + wantedPort + " on " + LOOPBACK
                                + ", which lapimurto.database.port gives to the embedded PostgreSQL, is taken.",
                        "Stop the program that uses it, choose another port, "
                                + "or leave the setting out: then any free port is used.");
            }
            // The free port went to somebody else, or the processes of a killed server are still ending.
            boolean worthAnotherTry = portTaken || said.contains("pre-existing shared memory block");
            if (!worthAnotherTry || Instant.now().isAfter(deadline)) {
                throw new DatabaseFailure(
                        "PostgreSQL did not start on " + cluster + ". In its own words:\n" + said,
                        "Nothing was deleted. Its log is " + serverLog + ".");
            }
            pause();
        }
    }

    private ProcessHandle ownProcess() throws IOException {
        String id = Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(id))
                .orElseThrow(() -> new IOException("PostgreSQL ended right after its start"));
    }

    private List<String> startCommand(int candidate) {
        var options = new ArrayList<String>(List.of(
                "-p " + candidate,
                "-c listen_addresses=" + LOOPBACK,
                "-c unix_socket_directories=",
                "-c timezone=UTC",
                // The log is for starts, stops and crashes. Statements and their values may hold personal data.
                "-c log_min_messages=log",
                "-c log_min_error_statement=panic",
                "-c log_checkpoints=off"));
        durability.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return List.of(
                "start",
                "--pgdata=" + cluster,
                "--log=" + serverLog,
                "--wait",
                // A repair after a crash takes its time.
                "--timeout=600",
                "--options=" + String.join(" ", options));
    }

    private void stopServer() throws IOException {
        var result = programs.run("pg_ctl", List.of("stop", "--pgdata=" + cluster, "--mode=fast", "--wait"));
        if (!result.succeeded() && Files.exists(cluster.resolve("postmaster.pid"))) {
            throw new IOException(result.output());
        }
    }

    // Our pages and the engine do not work as superuser, who may read files and run programs by SQL.
    private void createDatabaseIfMissing() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_roles where rolname = '" + USER + "'")
                    .next()) {
                statement.execute("create role " + USER + " login password '" + password + "'");
            }
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + USER + "'")
                    .next()) {
                statement.execute("create database " + USER + " owner " + USER);
            }
        }
    }

    // A folder's list of names needs a sync of its own. Windows has no such call and does it by itself.
    private static void keepOnDisk(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailure("The start was interrupted.", "Start again.", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
