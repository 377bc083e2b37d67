package fi.lapimurto.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL server keeps its data and how it is reached. Without meaning when spring.datasource.url
 * names a server.
 *
 * @param data folder of the embedded database: its tables, its password and its programs
 * @param database the embedded server itself
 */
@ConfigurationProperties("lapimurto")
record DatabaseSettings(
        @DefaultValue("./data") String data, @DefaultValue Server database) {

    /**
     * How the embedded server is reached.
     *
     * @param port port on the loopback address; 0 means any free one
     */
    record Server(@DefaultValue("0") int port) {}

    // A string, since the conversion to Path looks on the class path first.
    Path folder() {
        return Path.of(data).toAbsolutePath().normalize();
    }
}
