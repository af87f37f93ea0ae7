package dev.tandem.query.history;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.history.HistoryProjection.Recorded;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Bound;
import dev.tandem.query.replay.Replays;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The history of a requisition. */
@RestController
@Tag(name = "Audit")
final class HistoryEndpoint {

    /** Index scans: events of the requisition, those known of its candidates alone, and merges of their ids into others. */
    private static final String SQL = """
            with bounded as (
              select f.doc, f.position
              from {event} f
              where f.requisition = :requisition and f.position > :behind
                and %1$s
              union all
              select f.doc, f.position
              from {event} f
              where f.requisition is null and f.position > :behind
                and %1$s
                and f.candidate in (
                  select s.candidate from {event} s
                  where s.requisition = :requisition and s.submits
                    and %2$s)
              union all
              select f.doc, f.position
              from {event} f
              where f.about <> '{}' and f.about && array(
                  select 'candidate:' || s.candidate from {event} s
                  where s.requisition = :requisition and s.submits
                    and %2$s)
                and f.position > :behind and %1$s
            )
            select doc from bounded order by position limit :rows
            """;

    private final ReadModels reads;
    private final Discretion discretion;
    private final Disclosure disclosure;
    private final Replays replays;

    HistoryEndpoint(ReadModels reads, Disclosure disclosure, Discretion discretion, Replays replays) {
        this.replays = replays;
        this.discretion = discretion;
        this.reads = reads;
        this.disclosure = disclosure;
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.REQUISITION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/requisitions/{id}/history")
    @Operation(operationId = "getHistory", summary = "Every event of a requisition, in order", description = """
                    Who did what, when it happened and when it was recorded, by which command, because of what, and all \
                    that the event says. What is known of a candidate alone (how they became known) is part of it once \
                    they were submitted to this requisition.

                    With `asOf`, only what had been recorded by then; with `effectiveAt`, only what had happened by then.

                    For an auditor only: it holds personal data and free text about people. Events carry these sealed; for \
                    this answer command-service opens them, with the token of this request. What was said about a candidate \
                    who has been forgotten since cannot be opened by anybody: `{"erased": {"on": …}}` stands there in `payload`. A text that cannot be opened for another reason (it was altered, for instance) is null there \
                    too, and `unreadable` says where; the rest of the page is answered. With `fields` that name none of \
                    these two, nothing is opened.""")
    Page<Entry> history(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @ModelAttribute Paging paging,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.HISTORY);
        Bound bound = replays.of(then, consistency).bound();
        List<Object> behind = paging.behind(request, Cursor.Key.POSITION);
        ReadModel model = reads.of(HistoryProjection.NAME, consistency);
        if (!discretion.of(model, caller).of(model, id).whole(caller, Readable.HISTORY)) {
            throw Rights.unknown(id).exception();
        }
        Conditions events = RecordedEvents.within("f", bound);
        List<Recorded> found = events.bind(model.sql(SQL.formatted(
                        events.sql(), RecordedEvents.within("s", bound).sql())))
                .param("requisition", id.value())
                .param("behind", behind == null ? 0L : behind.getFirst())
                .param("rows", paging.size() + 1)
                .query(model.rows(HistoryProjection.EVENTS))
                .list();
        if (found.isEmpty() && !known(model, id)) {
            throw Rights.unknown(id).exception();
        }
        Page<Recorded> page = Page.of(
                found,
                paging.size(),
                event -> event,
                event -> Cursor.behind(request, event.entry().position()));
        return new Page<>(disclosure.entries(page.items(), request), page.next());
    }

    private static boolean known(ReadModel model, RequisitionId id) {
        return model.sql("select exists (select from {event} where requisition = :requisition)")
                .param("requisition", id.value())
                .query(Boolean.class)
                .single();
    }
}
