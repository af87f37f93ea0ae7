package dev.tandem.query.application;

import dev.tandem.access.Caller;
import dev.tandem.events.ApplicationId;
import dev.tandem.query.activity.SeenApplication;
import dev.tandem.query.activity.Sights;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.personaldata.Opening;
import dev.tandem.query.personaldata.Told;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One application. */
@RestController
@Tag(name = "Candidates")
final class ApplicationEndpoint {

    private final Sights sights;
    private final ApplicationReading reading;
    private final Names names;
    private final Opening opening;

    ApplicationEndpoint(Sights sights, ApplicationReading reading, Names names, Opening opening) {
        this.sights = sights;
        this.reading = reading;
        this.names = names;
        this.opening = opening;
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.APPLICATION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE,
        Refusal.TOO_MUCH_TO_REPLAY
    })
    @GetMapping("/applications/{id}")
    @Operation(
            operationId = "getApplication",
            summary = "An application: where it stands, how it came there, what was said",
            description = """
                    The candidate's way through the stages, what was said of them about each requirement, their interviews with the \
                    feedback on them, what comes next, and what else they applied for. Each part is there for whoever may read it: \
                    `reads` says what the caller reads, and `/applications/{id}/activity` tells all of it.

                    For whoever has to do with it: the two whose search it is and who acts for them, its coordinators and sourcers, \
                    its interviewers, whoever is asked to approve an offer, and a ta-leader, executive or auditor. For everybody else \
                    there is no such application. Whoever is to give feedback and has not reads nobody else's (`blind`); a ta-leader \
                    or executive reads it once it was discussed.""")
    Told<ApplicationDetail> application(
            @Parameter(description = "Which application.") @PathVariable ApplicationId id,
            @ModelAttribute Expand expand,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        SeenApplication seen = sights.ofApplication(id, caller, consistency);
        OnSearch candidate =
                new OnSearch(seen.progress().requisition(), seen.progress().candidate());
        ApplicationDetail detail = then.isSet()
                ? reading.past(seen, then, caller, consistency)
                : reading.detail(seen, caller, consistency);
        detail = detail.with(Expanded.of(expand, detail, Stream.of(candidate), names, request));
        return opening.told(detail, ApplicationReading.texts(seen), request);
    }
}
