package fi.lapimurto.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server that the file postmaster.pid speaks of, while its process is alive. */
record Leftover(ProcessHandle process, int port) {

    /**
     * Nothing when the server has ended without removing the file. Its number may belong to another program by now,
     * after a power failure for instance; PostgreSQL would then refuse to start, so the file is removed.
     */
    static Optional<Leftover> in(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,10}")) {
            Files.delete(file);
            return Optional.empty();
        }
        var process = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        if (process.isPresent() && isAnotherProgram(process.get())) {
            Files.delete(file);
            return Optional.empty();
        }
        int port = lines.size() > 3 && lines.get(3).strip().matches("[0-9]{1,5}")
                ? Integer.parseInt(lines.get(3).strip())
                : 0;
        return process.map(alive -> new Leftover(alive, port));
    }

    private static boolean isAnotherProgram(ProcessHandle process) {
        boolean anotherUser =
                !process.info().user().equals(ProcessHandle.current().info().user());
        return anotherUser
                || process.info()
                        .command()
                        .filter(command -> !command.contains("postgres"))
                        .isPresent();
    }
}
