package dev.tandem.query.escalations;

import dev.tandem.access.Caller;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.NamedPage;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.ExpandPeople;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Escalations. */
@RestController
@Tag(name = "Escalations")
final class EscalationsEndpoint {

    private final ReadModels reads;
    private final Discretion discretion;
    private final InstantSource clock;
    private final Names names;

    EscalationsEndpoint(ReadModels reads, InstantSource clock, Names names, Discretion discretion) {
        this.discretion = discretion;
        this.reads = reads;
        this.clock = clock;
        this.names = names;
    }

    @Refuses({Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/escalations")
    @Operation(operationId = "listEscalations", summary = "Escalations, newest first", description = """
                    What was escalated to somebody above the two partners: why, which events led to it, how long it has \
                    been open, who acknowledged it, and, once it is resolved, its root cause and what was agreed. It is \
                    for learning, not for blame.

                    A ta-leader, executive or auditor finds all; a recruiter or hiring-manager those on requisitions that they \
                    run or own, and those that were raised against them as such before they handed over; whoever agreed to do something about one finds it, too; anybody else none.""")
    NamedPage<Escalation> list(
            @ModelAttribute EscalationFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        ReadModel model = reads.of(EscalationsProjection.NAME, consistency);
        Page<Escalation> page =
                new EscalationList(model, discretion.of(model, caller), clock.instant()).page(request, filter, paging);
        return NamedPage.of(page, Expanded.of(expand, page.items(), names, request));
    }
}
