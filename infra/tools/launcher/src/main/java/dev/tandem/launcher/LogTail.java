package dev.tandem.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log that grows. */
final class LogTail {

    /** Enough for any number of lines that people read. */
    private static final int FARTHEST_BACK = 1_000_000;

    private final Path log;
    private final String prefix;
    private long position;

    LogTail(Path log, String prefix) {
        this.log = log;
        this.prefix = prefix;
    }

    /** The last whole lines; {@link #added} goes on from there. */
    List<String> last(int count) throws IOException {
        position = Files.exists(log) ? Math.max(0, Files.size(log) - FARTHEST_BACK) : 0;
        List<String> lines = added();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** The whole lines that were added since the last call. */
    List<String> added() throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < position) {
                // Set aside for being large; a new one has begun.
                position = 0;
            }
            file.seek(position);
            byte[] bytes = new byte[(int) Math.min(file.length() - position, FARTHEST_BACK)];
            file.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            position += end;
            return new String(bytes, 0, end, UTF_8)
                    .lines()
                    .map(line -> prefix + line)
                    .toList();
        }
    }
}
