package dev.tandem.transparency.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.text.MalformedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a witness remembers, in one file: the notes of all logs, each behind a line that says how long it is. Each time, a new file is
 * written, forced to the disk and put in the place of the old one, so that a crash leaves one of the two.
 */
public final class FileMemory implements WitnessMemory, AutoCloseable {

    private final Path file;
    private final FileChannel lock;
    private final Map<String, SignedNote> latest = new TreeMap<>();

    /**
     * In a file, which nobody else uses while this is open.
     *
     * @throws IOException if another witness has it, or it holds something else
     */
    public FileMemory(Path file) throws IOException {
        this.file = file;
        this.lock = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked()) {
            lock.close();
            throw new IOException(file + " is in use by another witness");
        }
        if (Files.exists(file)) {
            try {
                read(Files.readString(file));
            } catch (IOException | MalformedException | NumberFormatException e) {
                lock.close();
                throw new IOException(file + " is not what a witness wrote", e);
            }
        }
    }

    private boolean locked() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void read(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int length = end < 0 ? -1 : Integer.parseInt(text.substring(at, end));
            if (length < 0 || length >= text.length() - end) {
                throw new MalformedException("it ends too early");
            }
            at = end + 1 + length;
            SignedNote note = SignedNote.parse(text.substring(end + 1, at).getBytes(UTF_8));
            latest.put(Checkpoint.parse(note.text()).origin(), note);
        }
    }

    @Override
    public synchronized Optional<SignedNote> latest(String origin) {
        return Optional.ofNullable(latest.get(origin));
    }

    @Override
    public synchronized void remember(String origin, SignedNote cosigned) {
        Map<String, SignedNote> next = new TreeMap<>(latest);
        next.put(origin, cosigned);
        StringBuilder text = new StringBuilder();
        next.values()
                .forEach(note ->
                        text.append(note.toString().length()).append('\n').append(note));
        try {
            write(text.toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        latest.put(origin, cosigned);
    }

    private void write(byte[] bytes) throws IOException {
        Path written = beside(".new");
        try (FileChannel channel = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Lets others use the file. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
