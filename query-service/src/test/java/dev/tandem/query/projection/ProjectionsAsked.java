package dev.tandem.query.projection;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import dev.tandem.query.openapi.ToShow;
import java.util.List;

final class ProjectionsAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked("listProjections", "/projections", "", "", "otto", "operator"),
                new Asked("listParkedEvents", "/projections/{name}/parked", "funnel", "", "otto", "operator"),
                new Asked("retryParkedEvents", "/projections/{name}/parked/retry", "funnel", "", "otto", "operator"),
                new Asked(
                        "setParkedEventAside",
                        "/projections/{name}/parked/set-aside",
                        "funnel",
                        "?reason=Beyond+repair&position=" + ToShow.lost(),
                        "otto",
                        "operator"),
                new Asked("listSetAside", "/projections/{name}/set-aside", "funnel", "", "otto", "operator"),
                new Asked("rebuildProjection", "/projections/{name}/rebuild", "funnel", "", "otto", "operator"));
    }
}
