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
                new Asked("listParkedEvents", "/projections/{name}/parked", "metrics", "", "otto", "operator"),
                new Asked("retryParkedEvents", "/projections/{name}/parked/retry", "metrics", "", "otto", "operator"),
                new Asked(
                        "setParkedEventAside",
                        "/projections/{name}/parked/set-aside",
                        "metrics",
                        "?reason=Beyond+repair&position=" + ToShow.lost(),
                        "otto",
                        "operator"),
                new Asked("listSetAside", "/projections/{name}/set-aside", "metrics", "", "otto", "operator"),
                new Asked("rebuildProjection", "/projections/{name}/rebuild", "metrics", "", "otto", "operator"));
    }
}
