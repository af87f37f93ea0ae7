package dev.tandem.query.escalations;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class EscalationsAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(new Asked(
                "listEscalations", "/escalations", "", "?recruiter=anna-7&expand=people", "lea", "ta-leader"));
    }
}
