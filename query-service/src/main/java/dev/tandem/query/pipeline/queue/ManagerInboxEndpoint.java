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
import org.springframework.web.bind.annotation.RestController;

/** The inbox of a hiring manager or an interviewer. */
@RestController
@Tag(name = "What waits")
final class ManagerInboxEndpoint {

    private final Live live;
    private final Names names;

    ManagerInboxEndpoint(Live live, Names names) {
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
    @GetMapping("/managers/{id}/inbox")
    @Operation(
            operationId = "getManagerInbox",
            summary = "What waits for a hiring manager or an interviewer, most urgent first",
            description = """
                    Submittals to review, feedback owed, requirements and service agreements to sign, interviews and \
                    debriefs: everything that somebody else waits for, with the clock that runs on it. The same items as \
                    in the recruiter's queue, seen from the other side.

                    For the person themself: as hiring-manager for what waits for the manager, as hiring-team, too, for \
                    what waits for a manager for whom they act, and as interviewer, hiring-manager or recruiter for what \
                    waits for them by name. Also for a ta-leader, executive or auditor. \
                    It shows no feedback, neither theirs nor others'.""")
    @Nullable
    ManagerInbox inbox(
            @Parameter(description = "Whose inbox.", example = "mara") @PathVariable PersonId id,
            @ModelAttribute WorkItemFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Expand expand,
            @ModelAttribute Since since,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireOwn(caller, Readable.INBOX, id);
        Asked asked = new Asked(request, caller, consistency, expand, paging, since, then);
        asked.requireUnset("late", filter.late());
        FollowedWork work =
                FollowedWork.of(caller, id, filter, view -> WhoseWork.inbox(id, view.seeing(), view.sightAt()));
        return live.answer(asked, work, view -> work.page(view, request, paging), (told, view) -> {
            WorkItemList.Summed all = work.list(view).summed();
            if (filter.late() == null) { // else what is late later is not among those
                told.steadyUntil(all.nextDue());
            }
            return new ManagerInbox(
                    told.items(),
                    told.next(),
                    all.sum(),
                    FollowedWork.expanded(told, expand, names, request),
                    told.gone(),
                    work.since(told));
        });
    }
}
