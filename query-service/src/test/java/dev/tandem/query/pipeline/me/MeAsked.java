package dev.tandem.query.pipeline.me;

import static dev.tandem.query.openapi.ToShow.SEARCH;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class MeAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(new Asked("getMe", "/me", "", "", SEARCH.recruiter(), "recruiter"));
    }
}
