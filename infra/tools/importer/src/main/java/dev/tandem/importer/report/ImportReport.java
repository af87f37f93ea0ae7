package dev.tandem.importer.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of every row, without the lists of single rows. {@code rows = accepted + alreadyKnown + refused + skipped + ignored}: each row counts once,
 * also one that gives two commands.
 *
 * @param outcome in a word
 * @param map the name of the map
 * @param file the log
 * @param dryRun whether nothing was recorded: all counts say what would have become of the rows
 * @param notes how the file was read
 * @param rows how many rows there are
 * @param commands how many commands were answered: those of the rows, and those that had to come before
 * @param accepted rows of which at least one command was recorded now, and none refused
 * @param alreadyKnown rows of which every command had been recorded by an earlier import
 * @param refused rows of which a command was refused; what the row had to say after it was not sent
 * @param skipped rows of which nothing was sent, since they cannot be understood
 * @param ignored rows that the map leaves out
 * @param left rows that were not dealt with, since the import was stopped
 * @param introduced what was given before rows that needed it: requisitions, candidates, people
 * @param causes why rows are not in, the commonest first
 */
public record ImportReport(
        Outcome outcome,
        String map,
        String file,
        boolean dryRun,
        List<String> notes,
        long rows,
        long commands,
        long accepted,
        long alreadyKnown,
        long refused,
        long skipped,
        long ignored,
        long left,
        Introduced introduced,
        List<Cause> causes) {

    /**
     * What was given before rows that needed it.
     *
     * @param given how many were recorded now
     * @param known how many were there
     * @param refused how many a rule refused; the rows that needed them say so, too
     */
    public record Introduced(long given, long known, long refused) {}

    /**
     * Why rows are not in.
     *
     * @param kind what became of them
     * @param rule by which rule; null: by none
     * @param command which command was refused; null: none
     * @param why in words; where rows say it with different texts, those of the first
     * @param todo what to do; empty if {@code why} says it
     * @param rows how many
     * @param lines the first of them
     */
    public record Cause(
            Kind kind,
            @Nullable String rule,
            @Nullable String command,
            String why,
            String todo,
            long rows,
            List<Long> lines) {}

    /** What becomes of rows that are not in. */
    public enum Kind {
        REFUSED,
        SKIPPED,
        IGNORED,
        INTRODUCTION_REFUSED
    }

    /**
     * A row that the rules refuse.
     *
     * @param line where it is in the file
     * @param caseId the case or application, as the log calls it; empty if it names none
     * @param command the command that was refused; empty: none was given
     * @param rule by which rule
     * @param detail in words
     * @param todo what to do
     */
    public record RefusedRow(
            long line, @JsonProperty("case") String caseId, String command, String rule, String detail, String todo) {}

    /**
     * A row of which nothing was sent.
     *
     * @param line where it is in the file
     * @param why in words, with what to do
     */
    public record SkippedRow(long line, String why) {}
}
