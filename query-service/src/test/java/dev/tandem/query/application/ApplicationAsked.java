package dev.tandem.query.application;

import static dev.tandem.query.openapi.ToShow.SEARCH;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class ApplicationAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked(
                        "getInterviewKit",
                        "/interviews/{id}/kit",
                        "int-2",
                        "?expand=candidate,people",
                        "ines",
                        "interviewer"),
                new Asked(
                        "getApplication",
                        "/applications/{id}",
                        SEARCH.candidate("cand-2").id().value(),
                        "?expand=candidate",
                        SEARCH.recruiter(),
                        "recruiter"));
    }
}
