package fi.lapimurto.people.signin;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the folder in which sessions wait while the program is stopped and started again, so that nobody need sign in
 * anew. Whoever could read it could take over a session, so only the program's own user may.
 */
@Component
@ConditionalOnProperty("server.servlet.session.persistent")
class KeptSessions implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);

    private final Path folder;

    KeptSessions(@Value("${server.servlet.session.store-dir}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        try {
            Files.createDirectories(folder.getParent());
            if (Files.notExists(folder)) {
                Files.createDirectory(folder, ownersOnly());
            }
        } catch (IOException e) {
            LOG.warn("Nobody stays signed in when the program is started anew: {} cannot be made", folder, e);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
