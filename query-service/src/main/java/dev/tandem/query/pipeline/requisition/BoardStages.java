package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.Problem;
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
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Since;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A stage of a board, page by page. */
@RestController
@Tag(name = "Requisitions")
final class BoardStages {

    /** Longest in the stage first. */
    static final Comparator<ApplicationProgress> ORDER = Comparator.comparing(ApplicationProgress::stageSince)
            .thenComparing(application -> application.application().value());

    private final Live live;
    private final Names names;

    BoardStages(Live live, Names names) {
        this.live = live;
        this.names = names;
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.REQUISITION_UNKNOWN,
        Refusal.STAGE_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE,
        Refusal.START_ANEW
    })
    @GetMapping("/requisitions/{id}/board/{stage}")
    @Operation(
            operationId = "getBoardStage",
            summary = "The candidates in one stage of a board, longest in it first",
            description = """
                    The same candidates as on the board, page by page. Whoever has a board goes on behind its candidates with \
                    the `next` of the stage as `cursor`. For everybody who may read the board.""")
    @Nullable
    BoardStage stage(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @Parameter(description = "Which of its stages.", example = "INTERVIEW") @PathVariable Stage stage,
            @ModelAttribute Paging paging,
            @ModelAttribute Expand expand,
            @ModelAttribute Since since,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        return live.answer(
                new Asked(request, caller, consistency, expand, paging, since, then),
                new FollowedBoard(caller, id, stage),
                view -> page(OpenedRequisition.of(view, id, Readable.REQUISITION), stage, caller, paging, request),
                (told, _) -> new BoardStage(
                        stage,
                        told.items(),
                        told.next(),
                        Expanded.of(
                                expand,
                                told.items(),
                                told.items().stream().map(card -> new OnSearch(id, card.candidate())),
                                names,
                                request),
                        told.gone(),
                        told.since()));
    }

    private static Page<Board.Card> page(
            OpenedRequisition opened, Stage stage, Caller caller, Paging paging, HttpServletRequest request) {
        requireStage(opened, stage);
        Conditions where = new Conditions()
                .and(
                        "a.requisition = :requisition",
                        "requisition",
                        opened.progress().requisition())
                .and("a.stage = :stage", "stage", stage.name())
                .and("a.active")
                .behind(
                        "(a.stage_since, a.key collate \"C\") > (:since, :key)",
                        paging.behind(request, Cursor.Key.MOMENT, Cursor.Key.ROW),
                        "since",
                        "key");
        List<ApplicationProgress> rows = where.bind(opened.model().sql("""
                        select a.doc from {application} a where %s order by a.stage_since, a.key collate "C" limit :rows
                        """.formatted(where.sql())))
                .param("rows", paging.size() + 1)
                .query(opened.model().rows(ProgressFold.APPLICATIONS))
                .list();
        BoardLayout layout = new BoardLayout(opened.progress(), rows, caller.person(), opened.now());
        return Page.of(rows, paging.size(), layout::card, last -> Cursor.behind(request, keys(last)));
    }

    /** Refuses (404) a stage that the requisition does not have. */
    static void requireStage(OpenedRequisition opened, Stage stage) {
        if (!stage.equals(Stage.APPLIED) && !opened.progress().opened().stages().contains(stage)) {
            throw unknown(stage, opened.progress().opened().stages()).exception();
        }
    }

    /** The cursor behind that application in that stage. */
    static String cursor(RequisitionId requisition, Stage stage, ApplicationProgress last) {
        return Cursor.behindAt("/requisitions/" + requisition + "/board/" + stage.name(), keys(last));
    }

    private static Object[] keys(ApplicationProgress last) {
        return new Object[] {last.stageSince().atOffset(ZoneOffset.UTC), last.application()};
    }

    private static Problem unknown(Stage stage, List<Stage> stages) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "STAGE_UNKNOWN",
                "The requisition has no such stage.",
                "There is no stage " + stage.name() + " in it.",
                "Its stages are "
                        + String.join(", ", stages.stream().map(Stage::name).toList()) + ".");
    }
}
