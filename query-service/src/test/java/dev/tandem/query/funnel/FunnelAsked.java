package dev.tandem.query.funnel;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class FunnelAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(new Asked("getFunnel", "/metrics/funnel", "", "?recruiter=anna-7", "ann", "analyst"));
    }
}
