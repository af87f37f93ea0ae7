package dev.tandem.query.pipeline.queue;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.query.consistency.Consistency;
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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of a hiring manager or an interviewer. */
@RestController
@Tag(name = "What waits")
final class ManagerInboxEndpoint {

    private static final String AS_INTERVIEWER = "select key from {work_item} where people @> array[:person]::text[]";
    private static final String AS_MANAGER = """
            select n.key from {work_item} n join {requisition} t on t.key = n.requisition
            where n.for_manager and t.hiring_manager = :person""";

    private final ReadModels reads;
    private final InstantSource clock;
    private final Names names;

    ManagerInboxEndpoint(ReadModels reads, InstantSource clock, Names names) {
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

                    For the person themself: as hiring-manager for what waits for the manager, and as interviewer or \
                    hiring-manager for what waits for a member of a panel. Also for a ta-leader, executive or auditor. \
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
        WorkItemList list = new WorkItemList(model, theirs(caller), id, filter, clock.instant());
        Page<WorkItem> page = list.page(request, paging, model.rows(WorkItems.ITEMS));
        return new ManagerInbox(
                page.items(),
                page.next(),
                list.sum(),
                Expanded.of(expand, page.items(), page.items().stream().flatMap(WorkItem::about), names, request));
    }

    /** Somebody who is a manager here and an interviewer there sees what goes with the role in which they come. */
    private static String theirs(Caller caller) {
        boolean all = Rights.whole(caller, Readable.INBOX);
        List<String> parts = new ArrayList<>();
        if (all || Rights.as(caller, Readable.INBOX, Relation.HIRING_MANAGER)) {
            parts.add(AS_MANAGER);
        }
        if (all || Rights.as(caller, Readable.INBOX, Relation.INTERVIEWER)) {
            parts.add(AS_INTERVIEWER);
        }
        return "i.key in (" + String.join(" union all ", parts) + ")";
    }
}
