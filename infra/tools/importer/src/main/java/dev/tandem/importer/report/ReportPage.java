package dev.tandem.importer.report;

import dev.tandem.importer.report.ImportReport.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/** A report as a page that needs nothing else: counts, causes, and the first rows of each list. */
final class ReportPage {

    private static final int ROWS_SHOWN = 1_000;

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Import of %1$s</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff }
              table { border-collapse: collapse; width: 100%%; margin: 0 0 2rem }
              th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #ddd }
              .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
              .outcome { font-size: 1.25rem; font-weight: 600 }
              code { font-size: .9em }
            </style>
            <h1>Import of %1$s</h1>
            <p class="outcome">%2$s</p>
            """;

    private final Writer out;
    private int shown;

    private ReportPage(Writer out) {
        this.out = out;
    }

    static void write(ImportReport report, Ledger ledger, Writer out) {
        new ReportPage(out).write(report, ledger);
    }

    private void write(ImportReport report, Ledger ledger) {
        print(HEAD.formatted(text(report.file()), text(Summary.said(report.outcome(), report.dryRun()))));
        if (report.dryRun()) {
            print("<p>A dry run: nothing was recorded. This is what would become of the rows.</p>\n");
        }
        print("<p>Map <code>" + text(report.map()) + "</code>; " + text(String.join("; ", report.notes()))
                + ".</p>\n<table>\n");
        count("rows", report.rows());
        count("accepted", report.accepted());
        count("already known", report.alreadyKnown());
        count("refused", report.refused());
        count("skipped: they cannot be understood", report.skipped());
        count("ignored: the map leaves them out", report.ignored());
        if (report.left() > 0) {
            count("left: the import ended early", report.left());
        }
        count("commands", report.commands());
        print("</table>\n");
        if (!report.causes().isEmpty()) {
            print("<h2>Why rows are not in</h2>\n<table>\n<tr><th class=\"number\">rows<th>why<th>lines\n");
            report.causes().forEach(this::cause);
            print("</table>\n");
        }
        if (report.refused() > 0) {
            print("<h2>Refused rows</h2>\n<table>\n<tr><th class=\"number\">line<th>case<th>command<th>why\n");
            shown = 0;
            ledger.eachRefused(row -> {
                if (shown++ < ROWS_SHOWN) {
                    print("<tr><td class=\"number\">" + row.line() + "<td>" + text(row.caseId()) + "<td>"
                            + text(row.command()) + "<td><code>" + text(row.rule()) + "</code> " + text(row.detail())
                            + " " + text(row.todo()) + "\n");
                }
            });
            print("</table>\n" + more(report.refused()));
        }
        if (report.skipped() > 0) {
            print("<h2>Rows that cannot be understood</h2>\n<table>\n<tr><th class=\"number\">line<th>why\n");
            shown = 0;
            ledger.eachSkipped(row -> {
                if (shown++ < ROWS_SHOWN) {
                    print("<tr><td class=\"number\">" + row.line() + "<td>" + text(row.why()) + "\n");
                }
            });
            print("</table>\n" + more(report.skipped()));
        }
        print("</html>\n");
    }

    private void cause(Cause cause) {
        print("<tr><td class=\"number\">" + grouped(cause.rows()) + "<td>"
                + (cause.rule() == null ? "" : "<code>" + text(cause.rule()) + "</code> ")
                + (cause.command() == null ? "" : text(cause.command()) + ": ") + text(cause.why()) + " "
                + text(cause.todo()) + "<td>" + text(Summary.lines(cause)) + "\n");
    }

    private void count(String what, long count) {
        print("<tr><td>" + text(what) + "<td class=\"number\">" + grouped(count) + "\n");
    }

    private static String more(long all) {
        return all > ROWS_SHOWN
                ? "<p>The first " + grouped(ROWS_SHOWN) + " of " + grouped(all) + "; the report in JSON has all.</p>\n"
                : "";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private void print(String html) {
        try {
            out.write(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
