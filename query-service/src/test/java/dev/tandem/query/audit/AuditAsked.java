package dev.tandem.query.audit;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class AuditAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked("listRefusedCommands", "/refused-commands", "", "?requisition=req-7", "otto", "auditor"),
                new Asked("listReadings", "/readings", "", "?requisition=req-7", "otto", "auditor"));
    }
}
