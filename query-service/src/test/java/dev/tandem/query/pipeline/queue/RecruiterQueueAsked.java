package dev.tandem.query.pipeline.queue;

import static dev.tandem.query.openapi.ToShow.SEARCH;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class RecruiterQueueAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked(
                        "getRecruiterQueue",
                        "/recruiters/{id}/queue",
                        SEARCH.recruiter(),
                        "?limit=3&expand=candidate,people",
                        SEARCH.recruiter(),
                        "recruiter"),
                new Asked(
                        "listWorkItems",
                        "/work-items",
                        "",
                        "?limit=2&total=true&expand=candidate,people&recruiter=" + SEARCH.recruiter(),
                        "lea",
                        "ta-leader"));
    }
}
