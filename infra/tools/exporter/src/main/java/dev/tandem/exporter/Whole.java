package dev.tandem.exporter;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whether lines came whole: where they broke off at the other side, the last one says {@code problem}. */
final class Whole {

    private static final int MOST_OF_A_PROBLEM = 1_000;

    private Whole() {}

    /**
     * Looks at the last line.
     *
     * @param what the lines are
     * @throws ToolException if it says that they broke off, or has no end
     */
    static void require(Path lines, String what) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(lines.toFile(), "r")) {
            if (file.length() == 0) {
                return;
            }
            byte[] end = new byte[(int) Math.min(file.length(), MOST_OF_A_PROBLEM)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            String text = new String(end, StandardCharsets.UTF_8);
            String last = text.stripTrailing();
            last = last.substring(last.lastIndexOf('\n') + 1);
            if (!text.endsWith("\n") || last.startsWith("{\"problem\":")) {
                throw new ToolException("the " + what + " broke off: try again");
            }
        }
    }
}
