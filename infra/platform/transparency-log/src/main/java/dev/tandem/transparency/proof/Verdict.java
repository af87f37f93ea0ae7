package dev.tandem.transparency.proof;

import dev.tandem.transparency.note.Checkpoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What verifying a file came to.
 *
 * @param findings what is wrong, what says most first; empty if nothing is
 * @param proven what is proven; null if anything is wrong
 */
public record Verdict(List<Finding> findings, @Nullable Proven proven) {

    /** A verdict. */
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether the file proves what it says. */
    public boolean verified() {
        return findings.isEmpty();
    }

    /** All of it in sentences, one a line. */
    @Override
    public String toString() {
        return proven != null
                ? proven.toString()
                : findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    /**
     * What a file proves.
     *
     * @param subject whose history it is
     * @param events how many events it has, all of them in the file
     * @param position of the last event of the whole log that was looked at for it
     * @param checkpoint of the tree that holds them
     * @param cosigned by which witnesses that are trusted, and when
     */
    public record Proven(
            String subject, long events, long position, Checkpoint checkpoint, Map<String, Instant> cosigned) {

        /** It in a sentence. */
        @Override
        public String toString() {
            String witnesses = cosigned.isEmpty()
                    ? "no witness was asked for"
                    : cosigned.entrySet().stream()
                            .map(witness -> witness.getKey() + " saw that at " + witness.getValue())
                            .collect(Collectors.joining(", "));
            return subject + " has exactly " + (events == 1 ? "one event" : events + " events")
                    + " among all up to position " + position
                    + ", and the file has them as they were recorded. So says the log "
                    + checkpoint.origin() + " with " + checkpoint.size() + " leaves; " + witnesses + ".";
        }
    }
}
