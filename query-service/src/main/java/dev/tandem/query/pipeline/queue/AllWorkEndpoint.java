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
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.pipeline.work.WorkItemFilter;
import dev.tandem.query.pipeline.work.WorkItemList;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Since;
import dev.tandem.query.web.Then;
import dev.tandem.query.web.Total;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** All queues and inboxes at once, for whoever looks after them. */
@RestController
@Tag(name = "What waits")
final class AllWorkEndpoint {

    private final Live live;
    private final Names names;

    AllWorkEndpoint(Live live, Names names) {
        this.live = live;
        this.names = names;
    }

    /**
     * Whose work; null narrows nothing.
     *
     * @param recruiter only on requisitions that one of these people runs
     * @param hiringManager only on requisitions of one of these people
     */
    record Whose(
            @Parameter(description = "Only what waits on requisitions that one of these people runs.", example = "anna")
            @Nullable
            List<PersonId> recruiter,

            @Parameter(
                    description = "Only what waits on requisitions of one of these hiring managers.",
                    example = "mara")
            @Nullable
            List<PersonId> hiringManager) {}

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE,
        Refusal.START_ANEW,
        Refusal.TOO_MUCH_TO_REPLAY
    })
    @GetMapping("/work-items")
    @Operation(
            operationId = "listWorkItems",
            summary = "What waits on all requisitions together, most urgent first",
            description = """
                    The items of every queue and inbox, each once. With `total=true` the answer also says how much waits in \
                    all, on whose requisitions, and of which kind.

                    For a ta-leader, executive or auditor.""")
    @Nullable
    AllWork work(
            @ModelAttribute WorkItemFilter filter,
            @ModelAttribute Whose whose,
            @ModelAttribute Paging paging,
            @ModelAttribute Total total,
            @ModelAttribute Expand expand,
            @ModelAttribute Since since,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.WORK);
        Asked asked = new Asked(request, caller, consistency, expand, paging, since, then);
        asked.requireUnset("late", filter.late());
        FollowedWork work = FollowedWork.onAll(
                caller,
                filter,
                replay -> replay.among(filter.requisition(), whose.recruiter(), whose.hiringManager()),
                view -> view.seeing()
                        .whole("i.requisition")
                        .in("r.recruiter", "recruiter", whose.recruiter())
                        .in("r.hiring_manager", "manager", whose.hiringManager()));
        return live.answer(asked, work, view -> work.page(view, request, paging), (told, view) -> {
            if (!total.wanted() && filter.late() == null) {
                told.steadyUntil(told.items().stream()
                        .map(WorkItem::due)
                        .filter(due -> due != null && !due.isBefore(view.now())));
            }
            return new AllWork(
                    told.items(),
                    told.next(),
                    total.wanted() ? totals(work.list(view)) : null,
                    FollowedWork.expanded(told, expand, names, request),
                    told.gone(),
                    work.since(told));
        });
    }

    private static AllWork.Totals totals(WorkItemList list) {
        return new AllWork.Totals(list.sum(), list.byRecruiter(), list.byKind());
    }
}
