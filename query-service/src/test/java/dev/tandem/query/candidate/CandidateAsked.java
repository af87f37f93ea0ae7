package dev.tandem.query.candidate;

import static dev.tandem.query.openapi.ToShow.SEARCH;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class CandidateAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked("getCandidate", "/candidates/{id}", "cand-2", "", SEARCH.recruiter(), "recruiter"),
                new Asked("findCandidates", "/candidates", "", "?q=noor&limit=1", SEARCH.recruiter(), "recruiter"),
                new Asked(
                        "listDuplicateCandidates", "/candidates/duplicates", "", "?limit=1", "pia", "privacy-officer"));
    }
}
