package dev.tandem.query.openapi;

import static dev.tandem.query.openapi.ToShow.SEARCH;

import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Service;
import java.util.stream.Stream;

/** An endpoint and somebody who asks it. */
record Asked(String operation, String path, String query, String person, String role) {

    private static final Service SERVICE = Service.running();

    /** Every endpoint, asked by somebody who may. */
    static Stream<Asked> endpoints() {
        return Stream.of(
                new Asked("listRequisitions", "/requisitions", "?limit=1&recruiter=anna-7", "lea", "ta-leader"),
                new Asked("getRequisition", "/requisitions/{id}", "", SEARCH.recruiter(), "recruiter"),
                new Asked("getBoard", "/requisitions/{id}/board", "", SEARCH.manager(), "hiring-manager"),
                new Asked("getHistory", "/requisitions/{id}/history", "?limit=3", "otto", "auditor"),
                new Asked("getRecruiterQueue", "/recruiters/{id}/queue", "?limit=3", SEARCH.recruiter(), "recruiter"),
                new Asked("getManagerInbox", "/managers/{id}/inbox", "?limit=3", SEARCH.manager(), "hiring-manager"),
                new Asked("listEscalations", "/escalations", "?recruiter=anna-7", "lea", "ta-leader"),
                new Asked("getFunnel", "/metrics/funnel", "?recruiter=anna-7", "ann", "analyst"),
                new Asked("getPartnership", "/metrics/partnership", "?recruiter=anna-7", "ann", "analyst"),
                new Asked("listProjections", "/projections", "", "otto", "operator"),
                new Asked("listParkedEvents", "/projections/{name}/parked", "", "otto", "operator"),
                new Asked("retryParkedEvents", "/projections/{name}/parked/retry", "", "otto", "operator"),
                new Asked("rebuildProjection", "/projections/{name}/rebuild", "", "otto", "operator"));
    }

    @Override
    public String toString() {
        return operation;
    }

    boolean orders() {
        return operation.startsWith("rebuild") || operation.startsWith("retry");
    }

    Answer answer() {
        String real = path.replace("/requisitions/{id}", "/requisitions/" + SEARCH.id())
                        .replace("/recruiters/{id}", "/recruiters/" + SEARCH.recruiter())
                        .replace("/managers/{id}", "/managers/" + SEARCH.manager())
                        .replace("{name}", "funnel")
                + query;
        return orders() ? SERVICE.post(real, person, role) : SERVICE.get(real, person, role);
    }
}
