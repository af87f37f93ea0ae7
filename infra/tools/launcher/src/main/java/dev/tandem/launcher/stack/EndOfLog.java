package dev.tandem.launcher.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process has written to its log since it was started, as far as it helps to see why it ended. */
final class EndOfLog {

    private static final int LINES = 25;
    private static final int LONGEST_LINE = 500;
    private static final int FARTHEST_BACK = 200_000;

    /** What Spring Boot writes above a failure that it, or an analyzer of ours, can explain. */
    private static final String EXPLAINED = "APPLICATION FAILED TO START";

    private final Path log;
    private final long begin;

    private EndOfLog(Path log, long begin) {
        this.log = log;
        this.begin = begin;
    }

    /** To be taken before the process starts. */
    static EndOfLog from(Path log) {
        try {
            return new EndOfLog(log, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            return new EndOfLog(log, 0);
        }
    }

    /** Its last lines without the frames of stack traces; only the explanation, if the process ended with one. */
    String text() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(begin, file.length() - FARTHEST_BACK));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            List<String> lines = new String(bytes, UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t..."))
                    .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
                    .toList();
            int explained = lines.lastIndexOf(EXPLAINED) + 1;
            List<String> telling = lines.subList(explained, lines.size()).stream()
                    .filter(line -> explained == 0 || !line.matches("\\*+"))
                    .toList();
            return "The end of " + log + ":\n\n"
                    + String.join("\n", telling.subList(Math.max(0, telling.size() - LINES), telling.size())) + "\n";
        } catch (IOException e) {
            return "It wrote no log.";
        }
    }
}
