package dev.tandem.query.pipeline.queue;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.live.Asked;
import dev.tandem.query.live.Live;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.pipeline.work.WorkItemFilter;
import dev.tandem.query.pipeline.work.WorkItemList;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Since;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The recruiter's queue. */
@RestController
@Tag(name = "What waits")
final class RecruiterQueueEndpoint {

    private final Live live;
    private final Names names;

    RecruiterQueueEndpoint(Live live, Names names) {
        this.live = live;
        this.names = names;
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE,
        Refusal.START_ANEW,
        Refusal.TOO_MUCH_TO_REPLAY
    })
    @GetMapping("/recruiters/{id}/queue")
    @Operation(
            operationId = "getRecruiterQueue",
            summary = "What waits on a recruiter's requisitions, most urgent first",
            description = """
                    Everything that is open on the requisitions a recruiter runs, and on those on which they act for the \
                    recruiter: theirs to do, and what others owe; of searches that they coordinate or source for, \
                    what they can settle. Each item says why it waits, since when, due when by the agreement of its requisition, whether \
                    that is past, for whom it waits, and which commands settle it.

                    Most urgent first: by due time, then by how long it has waited; what was never promised comes last, \
                    and so does imported history, on which no clock runs.

                    For the recruiter themself, for whoever helps on a search of one (their own queue), and for a ta-leader, executive or auditor.""")
    @Nullable
    RecruiterQueue queue(
            @Parameter(description = "Whose queue.", example = "anna") @PathVariable PersonId id,
            @ModelAttribute WorkItemFilter filter,
            @Parameter(
                            description =
                                    "`true`: only what is the recruiter's own to do; `false`: only what they wait for.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean mine,
            @ModelAttribute Paging paging,
            @ModelAttribute Expand expand,
            @ModelAttribute Since since,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireOwn(caller, Readable.QUEUE, id);
        Asked asked = new Asked(request, caller, consistency, expand, paging, since, then);
        asked.requireUnset("late", filter.late());
        FollowedWork work = FollowedWork.of(caller, id, filter, view -> {
            Conditions theirs = WhoseWork.queue(id, view.seeing(), view.sightAt());
            return mine == null ? theirs : theirs.and(WhoseWork.mine(!mine));
        });
        return live.answer(asked, work, view -> work.page(view, request, paging), (told, view) -> {
            WorkItemList.Summed all = work.list(view).summed();
            if (filter.late() == null) { // else what is late later is not among those
                told.steadyUntil(all.nextDue());
            }
            return new RecruiterQueue(
                    told.items(),
                    told.next(),
                    all.sum(),
                    FollowedWork.expanded(told, expand, names, request),
                    told.gone(),
                    work.since(told));
        });
    }
}
