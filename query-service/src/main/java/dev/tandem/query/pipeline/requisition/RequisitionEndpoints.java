package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.live.Asked;
import dev.tandem.query.live.Live;
import dev.tandem.query.live.View;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Replay;
import dev.tandem.query.replay.Replays;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.ExpandPeople;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Since;
import dev.tandem.query.web.Then;
import dev.tandem.query.web.Total;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Requisitions: a list, one with all that was agreed, and its board. */
@RestController
@Tag(name = "Requisitions")
final class RequisitionEndpoints {

    private static final String WHO_MAY = """


            For its recruiter and its hiring manager, each in that role, for whoever acts for them, for its hiring team and \
            the interviewers of its panel, and for a ta-leader, executive or auditor. Pay is shown to the two, to those who \
            act for them and to the latter three; what was written down is not shown to observers.""";

    private final Live live;
    private final ReadModels reads;
    private final InstantSource clock;
    private final Names names;
    private final Discretion discretion;
    private final Replays replays;

    RequisitionEndpoints(
            Live live, ReadModels reads, InstantSource clock, Names names, Discretion discretion, Replays replays) {
        this.live = live;
        this.reads = reads;
        this.clock = clock;
        this.names = names;
        this.discretion = discretion;
        this.replays = replays;
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE,
        Refusal.START_ANEW,
        Refusal.TOO_MUCH_TO_REPLAY
    })
    @GetMapping("/requisitions")
    @Operation(operationId = "listRequisitions", summary = "Requisitions, newest first", description = """
                    Each with how many applications go on in each of its stages. Newest first, or as `sort` says. With `facets` the \
                    answer also says how many the filter finds by status, department and so on, of those that you may see.

                    A ta-leader, executive or auditor finds all; anybody else those that they run as recruiter, own as hiring-manager, or assess for.""")
    @Nullable
    RequisitionsFound list(
            @ModelAttribute RequisitionFilter filter,
            @ModelAttribute RequisitionSort sort,
            @ModelAttribute Paging paging,
            @ModelAttribute Total total,
            @ModelAttribute Facets.Wanted facets,
            @ModelAttribute ExpandPeople expand,
            @ModelAttribute Since since,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        return live.answer(
                new Asked(request, caller, consistency, expand.parsed(), paging, since, then),
                new FollowedRequisitions(caller, filter, sort),
                view -> new RequisitionList(view).page(request, filter, sort, paging),
                (told, view) -> {
                    told.steadyUntil(told.items().stream().flatMap(RequisitionSummary::anotherDay));
                    RequisitionList list = new RequisitionList(view);
                    @Nullable Facets counts = facets.facets() == null ? null : list.facets(filter, facets.facets());
                    List<Object> said = new ArrayList<>(told.items());
                    if (counts != null) {
                        said.add(counts);
                    }
                    return new RequisitionsFound(
                            told.items(),
                            told.next(),
                            total.wanted() ? list.count(filter) : null,
                            counts,
                            Expanded.of(expand, said, names, request),
                            told.gone(),
                            told.since());
                });
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.REQUISITION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/requisitions/{id}")
    @Operation(
            operationId = "getRequisition",
            summary = "A requisition with all that was agreed",
            description =
                    "The kickoff's answers, the requirements, the service agreement, the scorecard, the panel, and for the two and"
                            + " whoever acts for them the risks."
                            + WHO_MAY)
    RequisitionDetail detail(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @ModelAttribute ExpandPeople expand,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        ReadModel model = reads.of(PipelineProjection.NAME, consistency);
        View view = View.whole(model, discretion.of(model, caller), clock.instant());
        if (then.isSet()) {
            Replay replay = replays.of(then, consistency);
            view = view.asItWas(
                    replay.of(PipelineProjection.NAME, OpenedRequisition.past(view, id, Readable.WRITTEN_DOWN)),
                    replay.now());
        }
        OpenedRequisition opened = OpenedRequisition.of(view, id, Readable.WRITTEN_DOWN);
        RequisitionSummary summary = opened.summary();
        RequisitionDetail detail = RequisitionDetail.of(
                opened.progress(), opened.written(), opened.risksFor(caller), summary, opened.showsMoneyTo(caller));
        return detail.with(Expanded.of(expand, detail, names, request));
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.REQUISITION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE,
        Refusal.START_ANEW
    })
    @GetMapping("/requisitions/{id}/board")
    @Operation(operationId = "getBoard", summary = "A requisition at a glance", description = """
                    Candidates by stage with what comes next, what waits on the requisition itself, how both sides kept \
                    their promises, days open and the cost of vacancy so far. A stage shows at most 200 candidates; its `next` is the \
                    `cursor` with which `/requisitions/{id}/board/{stage}` goes on. Candidates come with ids, and with names where \
                    `expand` asks for them; feedback is counted, never shown.""" + WHO_MAY)
    @Nullable
    Board board(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @ModelAttribute Expand expand,
            @ModelAttribute Since since,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        return live.answer(
                new Asked(request, caller, consistency, expand, new Paging(null, null), since, then),
                new FollowedBoard(caller, id, null),
                _ -> new Page<>(List.of(), null), // all of it is on one
                (told, view) -> {
                    OpenedRequisition opened = OpenedRequisition.of(view, id, Readable.REQUISITION);
                    Board whole = opened.board(caller);
                    Board board = told.gone() == null ? whole : whole.showing(told.items());
                    return board.with(Expanded.of(expand, board, board.candidates(), names, request))
                            .followed(told.gone(), told.since());
                });
    }
}
