package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.NamedPage;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.ExpandPeople;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private final ReadModels reads;
    private final InstantSource clock;
    private final Names names;

    RequisitionEndpoints(ReadModels reads, InstantSource clock, Names names) {
        this.reads = reads;
        this.clock = clock;
        this.names = names;
    }

    @Refuses({Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/requisitions")
    @Operation(operationId = "listRequisitions", summary = "Requisitions, newest first", description = """
                    A ta-leader, executive or auditor finds all; anybody else those that they run as recruiter, own as hiring-manager, or assess for.""")
    NamedPage<RequisitionSummary> list(
            @ModelAttribute RequisitionFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Page<RequisitionSummary> page = new RequisitionList(
                        reads.of(PipelineProjection.NAME, consistency), clock.instant())
                .page(request, caller, filter, paging);
        return NamedPage.of(page, Expanded.of(expand, page.items(), names, request));
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
            description = "The kickoff's answers, the requirements, the service agreement, the scorecard and the panel."
                    + WHO_MAY)
    RequisitionDetail detail(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Opened opened = open(id, caller, consistency, Readable.WRITTEN_DOWN);
        RequisitionSummary summary = opened.layout(caller, clock.instant()).summary();
        RequisitionDetail detail =
                RequisitionDetail.of(opened.progress(), opened.written(), summary, opened.showsMoneyTo(caller));
        return detail.with(Expanded.of(expand, detail, names, request));
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.REQUISITION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/requisitions/{id}/board")
    @Operation(operationId = "getBoard", summary = "A requisition at a glance", description = """
                    Candidates by stage with what comes next, what waits on the requisition itself, how both sides kept \
                    their promises, days open and the cost of vacancy so far. Candidates come with ids, and with names where \
                    `expand` asks for them; feedback is counted, never shown.""" + WHO_MAY)
    Board board(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @ModelAttribute Expand expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Opened opened = open(id, caller, consistency, Readable.REQUISITION);
        Board board = opened.layout(caller, clock.instant()).board(opened.showsMoneyTo(caller));
        return board.with(Expanded.of(expand, board, board.candidates(), names, request));
    }

    private Opened open(RequisitionId id, Caller caller, Consistency consistency, Readable what) {
        ReadModel model = reads.of(PipelineProjection.NAME, consistency);
        RequisitionProgress progress = model.find(ProgressFold.REQUISITIONS, id.value())
                .orElseThrow(() -> Rights.unknown(id).exception());
        AgreedDocuments written = model.find(WrittenDown.DOCUMENTS, id.value()).orElse(AgreedDocuments.NONE);
        Opened opened = new Opened(model, progress, written, clock.instant());
        if (!Rights.reads(caller, what, opened.relations(caller.person()))) {
            throw Rights.notTheirs(caller, id).exception();
        }
        return opened;
    }

    /** A requisition that somebody asked for. */
    private record Opened(ReadModel model, RequisitionProgress progress, AgreedDocuments written, Instant now) {

        boolean showsMoneyTo(Caller caller) {
            return Rights.reads(caller, Readable.PAY, relations(caller.person()));
        }

        private Set<Relation> relations(PersonId person) {
            Set<Relation> relations = EnumSet.noneOf(Relation.class);
            relations.addAll(Helpers.relations(model, progress.requisition(), person, now));
            if (progress.recruiter().equals(person)) {
                relations.add(Relation.RECRUITER);
            }
            if (progress.hiringManager().equals(person)) {
                relations.add(Relation.HIRING_MANAGER);
            }
            if (written.panel().stream().anyMatch(member -> member.interviewer().equals(person))) {
                relations.add(Relation.INTERVIEWER);
            }
            return relations;
        }

        BoardLayout layout(Caller caller, Instant now) {
            List<ApplicationProgress> applications = model.sql("""
                            select doc from {application} where requisition = :requisition order by began_at, key
                            """)
                    .param("requisition", progress.requisition().value())
                    .query(model.rows(ProgressFold.APPLICATIONS))
                    .list();
            return new BoardLayout(progress, applications, caller.person(), now);
        }
    }
}
