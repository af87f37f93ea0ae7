package dev.tandem.query.pipeline.queue;

import static dev.tandem.query.openapi.ToShow.SEARCH;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class ManagerInboxAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(new Asked(
                "getManagerInbox",
                "/managers/{id}/inbox",
                SEARCH.manager(),
                "?limit=3&expand=candidate,people",
                SEARCH.manager(),
                "hiring-manager"));
    }
}
