package dev.tandem.importer;

import dev.tandem.client.Door.Reply;
import dev.tandem.importer.map.HistoryMap;
import dev.tandem.importer.map.LogRow;
import dev.tandem.importer.map.Unreadable;
import dev.tandem.importer.plan.Planner;
import dev.tandem.importer.plan.Refusal;
import dev.tandem.importer.plan.Unit;
import dev.tandem.importer.report.ImportReport.RefusedRow;
import dev.tandem.importer.report.ImportReport.SkippedRow;
import dev.tandem.importer.report.Ledger;
import dev.tandem.importer.send.Sender;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/** Between rows and the ledger: makes units of rows as they are needed, and writes down what became of each. For one thread. */
final class Bringing implements Iterator<Unit>, Sender.Listener {

    private static final String KEY_REUSED = "IDEMPOTENCY_KEY_REUSED";

    /** Whoever has to be there before a row is there, if not by this very command. */
    private static final Set<String> THERE = Set.of(KEY_REUSED, "REQUISITION_EXISTS", "CANDIDATE_EXISTS");

    private final Iterator<LogRow> rows;
    private final Planner planner;
    private final Ledger ledger;
    private final boolean opensEarlier;
    private final Deque<Unit> next = new ArrayDeque<>();

    Bringing(Iterator<LogRow> rows, HistoryMap map, Planner planner, Ledger ledger) {
        this.rows = rows;
        this.planner = planner;
        this.ledger = ledger;
        this.opensEarlier = map.requisitions() != null && map.requisitions().opensEarlier();
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && rows.hasNext()) {
            plan(rows.next());
        }
        return !next.isEmpty();
    }

    @Override
    public Unit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return next.remove();
    }

    private void plan(LogRow row) {
        try {
            next.addAll(planner.plan(row));
        } catch (Unreadable e) {
            skip(row.line(), e);
            row.others().forEach(other -> skip(other.line(), e));
        } catch (Refusal e) {
            refuse(row, new RefusedRow(row.line(), caseOf(row), "", e.rule(), e.detail(), ""));
        }
    }

    private void skip(long line, Unreadable why) {
        ledger.skip(new SkippedRow(line, why.getMessage()));
    }

    private void refuse(LogRow row, RefusedRow refused) {
        ledger.refuse(refused);
        row.others()
                .forEach(other -> ledger.refuse(new RefusedRow(
                        other.line(),
                        refused.caseId(),
                        refused.command(),
                        refused.rule(),
                        refused.detail(),
                        refused.todo())));
    }

    @Override
    public void answered() {
        ledger.answered();
    }

    @Override
    public void done(Unit unit, boolean news) {
        LogRow row = unit.row();
        if (row == null) {
            ledger.introduced(news);
        } else {
            ledger.done(1 + row.others().size(), news);
        }
    }

    @Override
    public void refused(Unit unit, int command, Reply reply) {
        LogRow row = unit.row();
        String rule = String.valueOf(reply.rule());
        String name = unit.orders().get(command).name();
        RefusedRow refused = new RefusedRow(
                row == null ? unit.neededBy() : row.line(),
                row == null ? "" : caseOf(row),
                name,
                rule,
                rule.equals(KEY_REUSED)
                        ? "This row was brought in before, and said something else then: it, or the map, has changed since."
                        : detail(reply),
                rule.equals(KEY_REUSED)
                        ? "What was recorded stays as it is. If it is another row, give the map a key that tells them apart."
                        : reply.body().path("remedy").asString(""));
        if (row == null && THERE.contains(rule)
                || row != null && row.rule() < 0 && opensEarlier && rule.equals(KEY_REUSED)) {
            if (row == null) {
                ledger.introduced(false);
            } else {
                ledger.done(1, false);
            }
        } else if (row == null) {
            ledger.introductionRefused(refused);
        } else {
            refuse(row, refused);
        }
    }

    private static String caseOf(LogRow row) {
        String application = row.value("application");
        return application.isEmpty() ? row.value("case") : application;
    }

    /** What the problem says, with each field that is not right. */
    private static String detail(Reply reply) {
        String fields = reply.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString("") + " "
                        + error.path("message").asString(""))
                .collect(Collectors.joining("; "));
        String detail = reply.body().path("detail").asString("");
        return fields.isEmpty() ? detail : detail + " " + fields + ".";
    }
}
