package dev.tandem.importer;

import dev.tandem.client.Door.Order;
import dev.tandem.client.Door.Reply;
import dev.tandem.importer.HistoryMap.CommandForm;
import dev.tandem.importer.ImportReport.RefusedRow;
import dev.tandem.importer.ImportReport.SkippedRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings one case in, row after row: each row is answered before the next is sent. Not thread-safe. */
final class CaseImport {

    private final HistoryMap map;
    private final PatientDoor door;
    private final Ledger ledger;
    private final Map<String, String> known = new HashMap<>();

    CaseImport(HistoryMap map, PatientDoor door, Ledger ledger, Opening requisition, CaseHistory history) {
        this.map = map;
        this.door = door;
        this.ledger = ledger;
        known.put("case", history.caseId());
        known.put("number", Integer.toString(requisition.number()));
        known.put("requisition", requisition.id());
        known.put("candidate", Gaps.fill(map.candidates(), Map.of("case", idSafe(history.caseId()))));
    }

    /** Brings a row in and says to the ledger what became of it. */
    void bring(LogRow row) throws InterruptedException {
        List<CommandForm> commands = map.commands(row.activity());
        if (commands == null) {
            String why = map.whyIgnored(row.activity());
            ledger.skip(new SkippedRow(
                    row.line(),
                    why == null ? "the map does not know the activity '" + row.activity() + "'" : "ignored: " + why));
            return;
        }
        known.put("activity", row.activity());
        known.put("person", row.person());
        known.put("time", row.time().toString());
        boolean news = false;
        for (CommandForm command : commands) {
            Order order;
            try {
                order = order(row, command);
            } catch (Gaps.Unfilled e) {
                ledger.skip(new SkippedRow(row.line(), command.name() + ": " + e.getMessage()));
                return;
            }
            Reply reply = door.give(order);
            ledger.answered();
            if (!reply.accepted()) {
                ledger.refuse(new RefusedRow(
                        row.line(),
                        row.caseId(),
                        command.name(),
                        Objects.requireNonNull(reply.rule()),
                        reply.body().path("detail").asString("")));
                return;
            }
            news |= !reply.replayed();
            reply.ids().forEach(known::putIfAbsent);
        }
        if (news) {
            ledger.accept();
        } else {
            ledger.know();
        }
    }

    private Order order(LogRow row, CommandForm command) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!command.name().equals("RegisterCandidate")) {
            body.put("requisition", known.getOrDefault("requisition", ""));
        }
        body.put("candidate", known.getOrDefault("candidate", ""));
        body.putAll(Gaps.fill(command.body(), known));
        return new Order(
                command.name(), body, RowKey.of(map.name(), row.caseId(), row.sequence(), command.name()), row.time());
    }

    /** The case as part of an id. One that ids cannot hold is told from others like it by a digest. */
    private static String idSafe(String caseId) {
        return caseId.matches("[A-Za-z0-9._-]{1,40}")
                ? caseId
                : caseId.replaceAll("[^A-Za-z0-9._-]", "_").substring(0, Math.min(20, caseId.length())) + "-"
                        + RowKey.digest(caseId).substring(0, 16);
    }
}
