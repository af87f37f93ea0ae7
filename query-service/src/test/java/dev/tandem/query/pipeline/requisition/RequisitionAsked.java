package dev.tandem.query.pipeline.requisition;

import static dev.tandem.query.openapi.ToShow.SEARCH;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class RequisitionAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked(
                        "listRequisitions",
                        "/requisitions",
                        "",
                        "?limit=1&recruiter=anna-7&total=true&facets=STATUS,DEPARTMENT,ROLE_TYPE,RECRUITER,HIRING_MANAGER&expand=people",
                        "lea",
                        "ta-leader"),
                new Asked(
                        "getRequisition",
                        "/requisitions/{id}",
                        SEARCH.id(),
                        "?expand=people",
                        SEARCH.recruiter(),
                        "recruiter"),
                new Asked(
                        "getBoard",
                        "/requisitions/{id}/board",
                        SEARCH.id(),
                        "?expand=candidate,people",
                        SEARCH.manager(),
                        "hiring-manager"),
                new Asked(
                        "getBoardStage",
                        "/requisitions/{id}/board/{stage}",
                        SEARCH.id() + "/board/SUBMITTED",
                        "?expand=candidate",
                        SEARCH.manager(),
                        "hiring-manager"),
                new Asked(
                        "listEndedApplications",
                        "/requisitions/{id}/ended",
                        SEARCH.id(),
                        "?limit=2",
                        SEARCH.recruiter(),
                        "recruiter"));
    }
}
