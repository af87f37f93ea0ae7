package dev.tandem.query.pipeline.people;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class PeopleAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked("listPeople", "/people", "", "?departed=true&owing=true", "lea", "ta-leader"),
                new Asked("getPerson", "/people/{id}", "ines", "", "lea", "ta-leader"));
    }
}
