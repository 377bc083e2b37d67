package fi.lapimurto.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** The rows of all tables of a database, as pg_dump writes them: statements of one line, and copy with its rows. */
final class Dump {

    private Dump() {}

    /** Loads a gzipped dump of the class path into tables that are there. */
    static void load(String resource, Connection connection) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Dump.class.getResourceAsStream(resource)), StandardCharsets.UTF_8));
                var statement = connection.createStatement()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("copy ")) {
                    copies.copyIn(line, new StringReader(rows(lines)));
                } else {
                    statement.execute(line);
                }
            }
        }
    }

    private static String rows(BufferedReader lines) throws IOException {
        var rows = new StringBuilder();
        for (String row = lines.readLine(); !row.equals("\\."); row = lines.readLine()) {
            rows.append(row).append('\n');
        }
        return rows.toString();
    }
}
