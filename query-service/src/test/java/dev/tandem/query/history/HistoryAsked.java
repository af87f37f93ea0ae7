package dev.tandem.query.history;

import static dev.tandem.query.openapi.ToShow.SEARCH;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class HistoryAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked("getHistory", "/requisitions/{id}/history", SEARCH.id(), "?limit=3", "otto", "auditor"),
                new Asked("listHistory", "/history", "", "?type=RequisitionOpened&limit=1", "otto", "auditor"),
                new Asked(
                        "listAuditTrail",
                        "/audit-trail",
                        "",
                        "?requisition=" + SEARCH.id() + "&limit=3",
                        "otto",
                        "auditor"));
    }
}
