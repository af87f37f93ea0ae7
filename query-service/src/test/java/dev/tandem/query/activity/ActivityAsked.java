package dev.tandem.query.activity;

import static dev.tandem.query.openapi.ToShow.SEARCH;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class ActivityAsked implements AskedEndpoints {

    private static final String APPLICATION = SEARCH.candidate("cand-1").id().value();

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked(
                        "listRequisitionActivity",
                        "/requisitions/{id}/activity",
                        SEARCH.id(),
                        "?limit=3&kind=WRITTEN_DOWN&expand=people",
                        SEARCH.recruiter(),
                        "recruiter"),
                new Asked(
                        "listApplicationActivity",
                        "/applications/{id}/activity",
                        APPLICATION,
                        "?limit=3&kind=FEEDBACK&expand=candidate,people",
                        SEARCH.manager(),
                        "hiring-manager"),
                new Asked(
                        "listCandidateActivity",
                        "/candidates/{id}/activity",
                        "cand-1",
                        "",
                        SEARCH.recruiter(),
                        "recruiter"),
                new Asked("listHeadcountsActivity", "/headcounts/activity", "", "?limit=2", "eve", "executive"),
                new Asked("listHeadcountActivity", "/headcounts/{id}/activity", "hc-7", "", "lea", "ta-leader"),
                new Asked("listHouseTerms", "/house-terms/activity", "", "", "lea", "ta-leader"),
                new Asked("listPersonActivity", "/people/{id}/activity", "ines", "", "ines", "interviewer"));
    }
}
