package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.live.Asked;
import dev.tandem.query.live.Live;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.pipeline.progress.Ending;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paged;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Since;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Applications that do not go on, of one requisition. */
@RestController
@Tag(name = "Requisitions")
final class EndedApplications {

    private final Live live;
    private final Names names;

    EndedApplications(Live live, Names names) {
        this.live = live;
        this.names = names;
    }

    /**
     * Narrows the list; null narrows nothing.
     *
     * @param kind only those that ended in one of these ways
     * @param stage only those that ended in one of these stages
     */
    record Filter(
            @Parameter(description = "Only those that ended in one of these ways.") @Nullable
            List<Ending> kind,

            @Parameter(description = "Only those that ended in one of these stages.", example = "INTERVIEW") @Nullable
            List<Stage> stage) {}

    /**
     * Applications that ended.
     *
     * @param items what is on this page, the last that ended first
     * @param next the {@code cursor} of the next page; null on the last
     * @param expanded the names of the candidates on this page; null unless they were asked for
     * @param gone with `since`: applications that were taken up again; null else
     * @param since what to send as `since` next time, to be told only what has changed
     */
    record EndedPage(
            List<EndedApplication> items,
            @Nullable String next,
            @Nullable Expanded expanded,
            @Nullable List<String> gone,
            @Nullable String since)
            implements Paged {}

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.REQUISITION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE,
        Refusal.START_ANEW
    })
    @GetMapping("/requisitions/{id}/ended")
    @Operation(
            operationId = "listEndedApplications",
            summary = "How and why applications ended, the last first",
            description = """
                    Who was hired, rejected, screened out, left, or whose application was closed: when, in which stage, and why, \
                    in codes and by requirement. What was observed or written of anybody is not told here. An application that \
                    is taken up again is gone from the list.

                    For the recruiter and the hiring manager, whoever acts for them, sourcers of the hiring team, and for a \
                    ta-leader, executive or auditor.""")
    @Nullable
    EndedPage ended(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @ModelAttribute Filter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Expand expand,
            @ModelAttribute Since since,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        FollowedEndings list = new FollowedEndings(caller, id, filter);
        return live.answer(
                new Asked(request, caller, consistency, expand, paging, since, then),
                list,
                view -> page(list, OpenedRequisition.of(view, id, Readable.ENDED), paging, request),
                (told, _) -> {
                    told.steadyUntil((Instant) null);
                    return new EndedPage(
                            told.items(),
                            told.next(),
                            Expanded.of(
                                    expand, told.items(), told.items().stream().flatMap(list::about), names, request),
                            told.gone(),
                            told.since());
                });
    }

    private static Page<EndedApplication> page(
            FollowedEndings list, OpenedRequisition opened, Paging paging, HttpServletRequest request) {
        Conditions where = list.narrowed()
                .behind(
                        "(e.ended_at, e.key) < (:endedAt, :key)",
                        paging.behind(request, Cursor.Key.MOMENT, Cursor.Key.ROW),
                        "endedAt",
                        "key");
        return Page.of(
                FollowedEndings.found(opened.model(), where, paging.size() + 1),
                paging.size(),
                row -> row,
                last -> Cursor.behind(request, last.endedAt().atOffset(ZoneOffset.UTC), last.application()));
    }
}
