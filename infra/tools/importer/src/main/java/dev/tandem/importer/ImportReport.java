package dev.tandem.importer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of every row. {@code rows = accepted + alreadyKnown + refused.size() + skipped.size()}: each row counts once,
 * also one that gives two commands.
 *
 * @param rows how many rows were dealt with
 * @param commands how many commands were answered: those of the rows, and one for each requisition that was opened
 * @param accepted rows of which at least one command was recorded now, and none refused
 * @param alreadyKnown rows of which every command had been recorded by an earlier import
 * @param refused rows of which a command was refused; what the row had to say after it was not sent
 * @param skipped rows of which nothing was sent
 */
record ImportReport(
        int rows, int commands, int accepted, int alreadyKnown, List<RefusedRow> refused, List<SkippedRow> skipped) {

    /**
     * A row that the rules refuse.
     *
     * @param line where it is in the file
     * @param caseId the case, as the log calls it
     * @param command the command that was refused
     * @param rule by which rule
     * @param detail in words
     */
    record RefusedRow(long line, @JsonProperty("case") String caseId, String command, String rule, String detail) {}

    /**
     * A row of which nothing was sent.
     *
     * @param line where it is in the file
     * @param why in words
     */
    record SkippedRow(long line, String why) {}
}
