package dev.tandem.importer.report;

import dev.tandem.importer.report.ImportReport.Cause;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report in words, for a terminal. */
public final class Summary {

    private static final int CAUSES_SHOWN = 10;
    private static final int WIDTH = 96;

    private Summary() {}

    /** The counts, and the commonest causes of what is not in, each with its first lines and what to do. */
    public static String of(ImportReport report) {
        StringBuilder text = new StringBuilder();
        report.notes().forEach(note -> text.append("  ").append(note).append('\n'));
        text.append(report.dryRun() ? "  DRY RUN: nothing was recorded; this is what would become of the rows\n" : "");
        count(text, "rows", report.rows(), "by " + grouped(report.commands()) + " commands");
        count(text, "accepted", report.accepted(), "");
        count(text, "already known", report.alreadyKnown(), "");
        count(text, "refused", report.refused(), "");
        count(text, "skipped", report.skipped(), "");
        count(text, "ignored", report.ignored(), "");
        if (report.left() > 0) {
            count(text, "left", report.left(), "give the same command again to go on");
        }
        ImportReport.Introduced introduced = report.introduced();
        if (introduced.given() + introduced.known() + introduced.refused() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "  introduced before rows that needed them: %,d now, %,d known, %,d refused%n",
                    introduced.given(),
                    introduced.known(),
                    introduced.refused()));
        }
        causes(text, report.causes());
        text.append("  ").append(said(report.outcome(), report.dryRun())).append('\n');
        return text.toString().replace("\r\n", "\n");
    }

    private static void causes(StringBuilder text, List<Cause> causes) {
        if (!causes.isEmpty()) {
            text.append("  why rows are not in:\n");
        }
        for (Cause cause : causes.stream().limit(CAUSES_SHOWN).toList()) {
            String rule = cause.rule() == null
                    ? ""
                    : cause.rule() + (cause.command() == null ? "" : "  " + cause.command()) + "\n" + " ".repeat(15);
            text.append(String.format(Locale.ROOT, "    %,9d  ", cause.rows()))
                    .append(rule)
                    .append(wrapped(cause.why() + (cause.todo().isEmpty() ? "" : " " + cause.todo())))
                    .append('\n')
                    .append(" ".repeat(15))
                    .append(lines(cause))
                    .append('\n');
        }
        if (causes.size() > CAUSES_SHOWN) {
            text.append("    and ").append(causes.size() - CAUSES_SHOWN).append(" more causes: see the report\n");
        }
    }

    /** Where the first of them are. */
    static String lines(Cause cause) {
        String shown = cause.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (cause.rows() == 1 ? "line " : "lines ")
                + shown
                + (cause.rows() > cause.lines().size() ? ", ..." : "");
    }

    /** The outcome, as a sentence. */
    static String said(Outcome outcome, boolean dryRun) {
        return switch (outcome) {
            case SUCCESS -> dryRun ? "Every row would be in." : "Every row is in.";
            case PARTLY ->
                dryRun
                        ? "Not every row would be in: mend the file or the map, or do without those."
                        : "Not every row is in. Mend what is wrong and import again: what is in stays as it is.";
            case NOTHING -> dryRun ? "No row would be in." : "No row is in.";
            case STOPPED -> "It ended early. Give the same command again to go on.";
        };
    }

    private static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column > 0 && column + word.length() > WIDTH) {
                wrapped.append('\n').append(" ".repeat(15));
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }

    private static void count(StringBuilder text, String what, long count, String more) {
        text.append(String.format(Locale.ROOT, "  %-14s %,11d  %s", what, count, more)
                        .stripTrailing())
                .append('\n');
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
