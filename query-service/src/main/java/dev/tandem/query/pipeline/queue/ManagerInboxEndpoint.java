package dev.tandem.query.pipeline.queue;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.pipeline.work.WorkItemFilter;
import dev.tandem.query.pipeline.work.WorkItemList;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of a hiring manager or an interviewer. */
@RestController
@Tag(name = "What waits")
final class ManagerInboxEndpoint {

    private final ReadModels reads;
    private final Discretion discretion;
    private final InstantSource clock;
    private final Names names;

    ManagerInboxEndpoint(ReadModels reads, InstantSource clock, Names names, Discretion discretion) {
        this.discretion = discretion;
        this.reads = reads;
        this.clock = clock;
        this.names = names;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
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
    ManagerInbox inbox(
            @Parameter(description = "Whose inbox.", example = "mara") @PathVariable PersonId id,
            @ModelAttribute WorkItemFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Expand expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireOwn(caller, Readable.INBOX, id);
        ReadModel model = reads.of(PipelineProjection.NAME, consistency);
        Instant now = clock.instant();
        WorkItemList list =
                new WorkItemList(model, WhoseWork.inbox(id, discretion.of(model, caller), now), id, filter, now);
        Page<WorkItem> page = list.page(request, paging, model.rows(WorkItems.ITEMS));
        return new ManagerInbox(
                page.items(),
                page.next(),
                list.sum(),
                Expanded.of(expand, page.items(), page.items().stream().flatMap(WorkItem::about), names, request));
    }
}
