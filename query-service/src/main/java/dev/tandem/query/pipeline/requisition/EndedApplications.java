package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.pipeline.progress.Ending;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paged;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
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

    private final ReadModels reads;
    private final InstantSource clock;
    private final Names names;
    private final Discretion discretion;

    EndedApplications(ReadModels reads, InstantSource clock, Names names, Discretion discretion) {
        this.reads = reads;
        this.clock = clock;
        this.names = names;
        this.discretion = discretion;
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
     */
    record EndedPage(
            List<EndedApplication> items,
            @Nullable String next,
            @Nullable Expanded expanded) implements Paged {}

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.REQUISITION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
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
    EndedPage ended(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @ModelAttribute Filter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Expand expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        OpenedRequisition opened =
                OpenedRequisition.of(reads, id, caller, consistency, Readable.ENDED, discretion, clock.instant());
        Conditions where = new Conditions()
                .and("e.requisition = :requisition", "requisition", id)
                .in("e.kind", "kind", filter.kind())
                .in(
                        "e.stage",
                        "stage",
                        filter.stage() == null
                                ? null
                                : filter.stage().stream().map(Stage::name).toList())
                .behind(
                        "(e.ended_at, e.key) < (:endedAt, :key)",
                        paging.behind(request, Cursor.Key.MOMENT, Cursor.Key.ROW),
                        "endedAt",
                        "key");
        List<EndedApplication> rows = where.bind(opened.model().sql("""
                        select e.doc from {ended_application} e where %s order by e.ended_at desc, e.key desc limit :rows
                        """.formatted(where.sql())))
                .param("rows", paging.size() + 1)
                .query(opened.model().rows(Endings.ENDED))
                .list();
        Page<EndedApplication> page = Page.of(
                rows,
                paging.size(),
                row -> row,
                last -> Cursor.behind(request, last.endedAt().atOffset(ZoneOffset.UTC), last.application()));
        return new EndedPage(
                page.items(),
                page.next(),
                Expanded.of(
                        expand,
                        page.items(),
                        page.items().stream().map(ended -> new OnSearch(id, ended.candidate())),
                        names,
                        request));
    }
}
