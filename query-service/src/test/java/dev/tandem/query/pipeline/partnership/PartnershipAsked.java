package dev.tandem.query.pipeline.partnership;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class PartnershipAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(new Asked(
                "listPromises", "/sla", "", "?requisition=req-7&total=true&expand=people", "lea", "ta-leader"));
    }
}
