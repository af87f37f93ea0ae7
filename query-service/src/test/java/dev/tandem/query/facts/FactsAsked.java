package dev.tandem.query.facts;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class FactsAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked("describeFacts", "/facts", "", "", "olga", "analyst"),
                new Asked("listFacts", "/facts/{kind}", "stage-intervals", "?limit=2", "olga", "analyst"));
    }
}
