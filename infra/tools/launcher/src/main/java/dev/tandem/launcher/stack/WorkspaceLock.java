package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The right to start and stop the parts of one data folder; ends with the process that has it, however that ends. */
public final class WorkspaceLock implements AutoCloseable {

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the right, unless another launcher has it. */
    public static Optional<WorkspaceLock> on(Workspace workspace) {
        try {
            Private.folder(workspace.data());
            Private.file(workspace.lock());
            FileChannel channel = FileChannel.open(workspace.lock(), StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return Optional.of(new WorkspaceLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new ToolException("cannot lock " + workspace.lock() + ": " + e.getMessage(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // This very JVM has it.
            return false;
        }
    }

    /** Takes the right as soon as the other launcher has ended, within the bound. */
    public static Optional<WorkspaceLock> on(Workspace workspace, Duration bound) {
        long end = System.nanoTime() + bound.toNanos();
        while (true) {
            Optional<WorkspaceLock> lock = on(workspace);
            if (lock.isPresent() || System.nanoTime() > end) {
                return lock;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ToolException("cannot release the data folder: " + e.getMessage(), e);
        }
    }
}
