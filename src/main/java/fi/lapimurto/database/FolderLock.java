package fi.lapimurto.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to use a data folder. The operating system takes it back when the program ends, however it ends, so that
 * nobody needs to clean up after a crash.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock of(Path folder) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DatabaseFailure(
                        "Another Läpimurto is already running on the data folder " + folder + ".",
                        "Use the one that is running, or stop it first. "
                                + "To run a second one beside it, give it a folder of its own: --lapimurto.data=<folder>.");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new DatabaseFailure(
                    "The data folder " + folder + " cannot be used: " + e,
                    "Check that you may write there and that the disk has room, "
                            + "or choose another folder: --lapimurto.data=<folder>.",
                    e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
