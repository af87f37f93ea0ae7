package dev.tandem.query.activity;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.history.Happened;
import dev.tandem.query.history.RecordedEvents;
import dev.tandem.query.history.Scope;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.NamedPage;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.ExpandPeople;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened, newest first, with all that was written down. */
@RestController
@io.swagger.v3.oas.annotations.tags.Tag(name = "Activity")
final class ActivityEndpoints {

    private static final String TOLD = """


            Newest first, by when it was recorded. Each entry says in `what` all that was written down with it, texts about people in \
            clear; what of it the reader may not read is null there, and named in `withheld`. Where a candidate was erased, \
            `{"erased": {"on": …}}` stands in the place of each text about them. With `fields` that leave out `what`, nothing is opened.""";

    private final ReadModels reads;
    private final Discretion discretion;
    private final Sights sights;
    private final Telling telling;
    private final Names names;

    ActivityEndpoints(ReadModels reads, Sights sights, Telling telling, Names names, Discretion discretion) {
        this.discretion = discretion;
        this.reads = reads;
        this.sights = sights;
        this.telling = telling;
        this.names = names;
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.REQUISITION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/requisitions/{id}/activity")
    @Operation(
            operationId = "listRequisitionActivity",
            summary = "What happened on a requisition",
            description =
                    "All that was written down on it and on its applications, but for feedback and decisions: whether one may read"
                            + " those depends on whether one still owes feedback, so each application tells them."
                            + TOLD)
    NamedPage<ActivityEntry> ofRequisition(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @ModelAttribute ActivityFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Expand expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Sight sight = sights.ofSearch(id, caller, consistency);
        return page(new Scope.Search(id), sight, filter, paging, expand, caller, consistency, request);
    }

    @Refuses({
        Refusal.APPLICATION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/applications/{id}/activity")
    @Operation(
            operationId = "listApplicationActivity",
            summary = "What happened in an application",
            description =
                    "The candidate's whole way on that requisition: screening, rationale and evidence, interviews, feedback, debriefs,"
                            + " offers, what they said of how they were treated. Whoever is to give feedback and has not, reads nobody else's, and"
                            + " nothing of what was made of it." + TOLD)
    NamedPage<ActivityEntry> ofApplication(
            @Parameter(description = "Which application.") @PathVariable ApplicationId id,
            @ModelAttribute ActivityFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Expand expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        SeenApplication seen = sights.ofApplication(id, caller, consistency);
        return page(seen.scope(), seen.sight(), filter, paging, expand, caller, consistency, request);
    }

    @Refuses({
        Refusal.CANDIDATE_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/candidates/{id}/activity")
    @Operation(
            operationId = "listCandidateActivity",
            summary = "What is known of a candidate, whatever they apply for",
            description =
                    "Who they are and how to reach them, and, for a privacy officer, legal holds and erasure." + TOLD)
    NamedPage<ActivityEntry> ofCandidate(
            @Parameter(description = "Which candidate.") @PathVariable CandidateId id,
            @ModelAttribute ActivityFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Expand expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        SeenCandidate seen = sights.ofCandidate(id, caller, consistency);
        Sight sight = seen.alone();
        return page(new Scope.CandidateAlone(seen.ids()), sight, filter, paging, expand, caller, consistency, request);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/headcounts/activity")
    @Operation(
            operationId = "listHeadcountsActivity",
            summary = "What was planned, challenged and decided about all headcounts",
            description =
                    "With `type=HeadcountPlanned`, one entry a headcount: so that whoever is to challenge it or to decide finds it."
                            + TOLD)
    NamedPage<ActivityEntry> ofHeadcounts(
            @ModelAttribute ActivityFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        return whole(Readable.HEADCOUNT, new Scope.Headcounts(), filter, paging, expand, caller, consistency, request);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/headcounts/{id}/activity")
    @Operation(
            operationId = "listHeadcountActivity",
            summary = "What was planned, challenged and decided about a headcount",
            description =
                    "From the plan to the searches that were opened from it; empty if there is none of that id." + TOLD)
    NamedPage<ActivityEntry> ofHeadcount(
            @Parameter(description = "Which headcount.") @PathVariable HeadcountId id,
            @ModelAttribute ActivityFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        return whole(
                Readable.HEADCOUNT, new Scope.Key(id.value()), filter, paging, expand, caller, consistency, request);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/house-terms/activity")
    @Operation(
            operationId = "listHouseTerms",
            summary = "The terms of the house: proposed and adopted",
            description = "Every version that was proposed, and when it was adopted." + TOLD)
    NamedPage<ActivityEntry> ofHouseTerms(
            @ModelAttribute ActivityFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        return whole(
                Readable.HOUSE_TERMS,
                new Scope.Key(Tag.HOUSE_TERMS.value()),
                filter,
                paging,
                expand,
                caller,
                consistency,
                request);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/people/{id}/activity")
    @Operation(
            operationId = "listPersonActivity",
            summary = "Somebody's working hours, absences and training, and the reviews of their partnerships",
            description =
                    "For themselves, a ta-leader, an auditor and a provisioner; reviews for the two whom they are about, and for"
                            + " ta-leader, executive and auditor." + TOLD)
    NamedPage<ActivityEntry> ofPerson(
            @Parameter(description = "Whose.") @PathVariable PersonId id,
            @ModelAttribute ActivityFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Sight sight = sights.ofPerson(id, caller);
        return page(new Scope.Key(id.value()), sight, filter, paging, expand.parsed(), caller, consistency, request);
    }

    /** What only those read who read all of it. */
    private NamedPage<ActivityEntry> whole(
            Readable thing,
            Scope scope,
            ActivityFilter filter,
            Paging paging,
            ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireWhole(caller, thing);
        Sight sight = Sight.of(caller, Set.of(), Set.of(thing));
        return page(scope, sight, filter, paging, expand.parsed(), caller, consistency, request);
    }

    private NamedPage<ActivityEntry> page(
            Scope scope,
            Sight sight,
            ActivityFilter filter,
            Paging paging,
            Expand expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        List<Object> behind = paging.behind(request, Cursor.Key.POSITION);
        ReadModel history = RecordedEvents.model(reads, consistency);
        List<Happened> events = RecordedEvents.of(history)
                .newest(
                        scope,
                        filter.of(sight.types()),
                        filter.of(sight.ownTypes()),
                        discretion.of(history, caller),
                        behind == null ? Long.MAX_VALUE : (Long) behind.getFirst(),
                        paging.size() + 1);
        Page<Happened> page =
                Page.of(events, paging.size(), event -> event, event -> Cursor.behind(request, event.position()));
        return new NamedPage<>(
                telling.entries(page.items(), sight, request),
                page.next(),
                Expanded.of(
                        expand, page.items(), page.items().stream().flatMap(ActivityEndpoints::about), names, request));
    }

    private static Stream<OnSearch> about(Happened happened) {
        return happened.requisition() == null || happened.candidate() == null
                ? Stream.empty()
                : Stream.of(new OnSearch(happened.requisition(), happened.candidate()));
    }
}
