package dev.tandem.query.feed;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class FeedAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(new Asked(
                "readEvents", "/events", "", "?types=RequisitionOpened,CandidateSubmitted&limit=2", "otto", "auditor"));
    }
}
