package dev.tandem.query.escalations;

import dev.tandem.access.Caller;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.live.Asked;
import dev.tandem.query.live.Live;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.web.ExpandPeople;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Since;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Escalations. */
@RestController
@Tag(name = "Escalations")
final class EscalationsEndpoint {

    private final Live live;
    private final Names names;

    EscalationsEndpoint(Live live, Names names) {
        this.live = live;
        this.names = names;
    }

    @Refuses({Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE, Refusal.START_ANEW})
    @GetMapping("/escalations")
    @Operation(operationId = "listEscalations", summary = "Escalations, newest first", description = """
                    What was escalated to somebody above the two partners: why, which events led to it, how long it has \
                    been open, who acknowledged it, and, once it is resolved, its root cause and what was agreed. It is \
                    for learning, not for blame.

                    A ta-leader, executive or auditor finds all; a recruiter or hiring-manager those on requisitions that they \
                    run or own, and those that were raised against them as such before they handed over; whoever agreed to do something about one finds it, too; anybody else none.""")
    @Nullable
    EscalationNamedPage list(
            @ModelAttribute EscalationFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute ExpandPeople expand,
            @ModelAttribute Since since,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        return live.answer(
                new Asked(request, caller, consistency, expand.parsed(), paging, since),
                new FollowedEscalations(caller, filter),
                view -> new EscalationList(view).page(request, filter, paging),
                (told, _) -> {
                    told.steadyUntil(told.items().stream().flatMap(Escalation::anotherDay));
                    return new EscalationNamedPage(
                            told.items(),
                            told.next(),
                            Expanded.of(expand, told.items(), names, request),
                            told.gone(),
                            told.since());
                });
    }
}
