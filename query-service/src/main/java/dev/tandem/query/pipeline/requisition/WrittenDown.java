package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import dev.tandem.events.requisition.InterviewPlanProposed;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.RequirementSuggested;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.ScorecardDefined;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SuggestionDeclined;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.InterviewPlan;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.Kickoff;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.OfTheHouse;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.RequirementsVersion;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.Signature;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.SlaAgreement;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.SlaProposal;
import dev.tandem.query.pipeline.requisition.AgreedDocuments.Suggested;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the two sides of each requisition have written down. */
@Component
final class WrittenDown implements ProgressView {

    /** One row a requisition, by its id. */
    static final Table<AgreedDocuments> DOCUMENTS = new Table<AgreedDocuments>(
                    "agreed_documents",
                    AgreedDocuments.class,
                    List.of(new Column<>(
                            "panel",
                            "text[]",
                            row -> row.panel().stream()
                                    .map(member -> member.interviewer())
                                    .toList())),
                    List.of("using gin (panel)"))
            .followed(Followed.byKey(AgreedDocuments::panel));

    @Override
    public List<Table<?>> tables() {
        return List.of(DOCUMENTS);
    }

    @Override
    public String audience() {
        return "select unnest(d.panel) from {agreed_documents} d where d.key = any(:scopes)";
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        touched.row(DOCUMENTS, event.key());
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        AgreedDocuments before = rows.get(DOCUMENTS, event.key());
        AgreedDocuments after =
                after(before == null ? AgreedDocuments.NONE : before, event.event(), event.occurredAt());
        if (!after.equals(before)) {
            rows.put(DOCUMENTS, event.key(), after);
        }
    }

    private static AgreedDocuments after(AgreedDocuments before, Event event, Instant at) {
        return switch (event) {
            case KickoffHeld e ->
                before.with(new Kickoff(at, e.attendees(), e.answers(), e.daysToHire(), e.sourcingPlan()));
            case RequirementsProposed e ->
                before.with(new RequirementsVersion(e.version(), at, null, e.requirements(), List.of()));
            case RequirementsRevised e ->
                before.with(new RequirementsVersion(e.version(), at, null, e.requirements(), e.changes()));
            case RequirementsApproved e -> approved(before, e.version(), at);
            case RequirementSuggested e -> before.with(new Suggested(e.suggestion(), e.requirement(), e.by(), at));
            case SuggestionDeclined e -> before.without(e.suggestion());
            case ScorecardDefined e -> before.scored(e.competencies());
            case PanelAssigned e -> before.assessedBy(e.members());
            case SlaProposed e -> before.with(new SlaProposal(e.version(), e.terms(), e.proposedBy(), at, List.of()));
            case SlaSigned e -> signed(before, new Signature(e.side(), e.signedBy(), at));
            case SlaAgreed e -> before.with(new SlaAgreement(e.version(), e.terms(), at));
            case InterviewPlanProposed e ->
                before.with(before.plans()
                        .and(new InterviewPlan(e.version(), e.rounds(), e.by(), e.proposedBy(), at, null)));
            case InterviewPlanAgreed e -> before.with(before.plans().agreed(e.version(), at));
            case TermsApplied e
            when e.house() != null ->
                before.boundBy(new OfTheHouse(
                        e.house().version(),
                        e.house().terms(),
                        e.house().policies(),
                        e.house().approvals(),
                        at));
            case RequisitionReassigned e -> {
                @Nullable SlaProposal proposed = before.proposed();
                yield proposed == null ? before : before.with(proposed.without(e.side()));
            }
            default -> before;
        };
    }

    private static AgreedDocuments approved(AgreedDocuments before, int version, Instant at) {
        RequirementsVersion newest = before.newest();
        return newest == null || newest.version() != version ? before : before.approved(newest.approvedAt(at));
    }

    private static AgreedDocuments signed(AgreedDocuments before, Signature signature) {
        SlaProposal proposed = before.proposed();
        return proposed == null ? before : before.with(proposed.signed(signature));
    }
}
