package dev.tandem.command.application.submit;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_ENDED;
import static dev.tandem.command.application.ApplicationRule.CANDIDATE_ALREADY_SUBMITTED;
import static dev.tandem.command.application.ApplicationRule.EVIDENCE_NOT_ASKED_FOR;
import static dev.tandem.command.application.ApplicationRule.EVIDENCE_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.KICKOFF_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.RATIONALE_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.REQUIREMENTS_APPROVAL_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.SLA_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.SOURCE_REQUIRED;
import static dev.tandem.command.candidate.CandidateRule.APPLIED_UNDER_OTHER_ID;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_MERGED;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_ON_HOLD;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.EvidenceGiven;
import dev.tandem.command.candidate.Retention;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.agreement.SlaState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.Event;
import dev.tandem.events.Origin;
import dev.tandem.events.Tag;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.Source;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link SubmitCandidate}. Of other candidates' submittals it reads nothing, so two recruiters who submit two people
 * never get in each other's way.
 */
final class SubmittingCandidate implements Decision<SubmitCandidate, SubmittingCandidate.State> {

    record State(Candidacy candidacy, Preparation preparation, Retention person) {}

    /** What the two agreed on before anybody is submitted. */
    record Preparation(boolean kickoffHeld, RequirementsHistory requirements, SlaState sla) {}

    @Override
    public DecisionModel<State> reads(SubmitCandidate command) {
        Tag requisition = command.requisition().tag();
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                DecisionModel.into(
                        Preparation::new,
                        Part.happened(KickoffHeld.class).of(requisition),
                        RequirementsHistory.PART.of(requisition),
                        SlaState.PART.of(requisition)),
                Retention.model(command.candidate()));
    }

    @Override
    public Outcome decide(SubmitCandidate command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable
        Refused no = firstRefusal(
                candidacy.requisition().onlyForHistoryOr(Partner.RECRUITER, context),
                candidacy.requisition().resting(context),
                candidacy.outOfOrder(context));
        if (no != null) {
            return no;
        }
        ApplicationState application = candidacy.application();
        if (application.end() != null) {
            return refused(APPLICATION_ENDED);
        }
        if (application.submitted()) {
            return refused(CANDIDATE_ALREADY_SUBMITTED);
        }
        if (!state.person().registered()) {
            return refused(CANDIDATE_UNKNOWN);
        }
        if (state.person().forgotten()) {
            return refused(CANDIDATE_FORGOTTEN);
        }
        @Nullable
        Refused second = application.exists() ? null : state.person().identity().refusesToBegin(command.requisition());
        if (second != null) {
            return second;
        }
        @Nullable Source source = application.source() == null ? command.source() : application.source();
        if (source == null) {
            return refused(SOURCE_REQUIRED);
        }
        return candidacy.history(context)
                ? recorded(submittal(
                        command,
                        candidacy,
                        submitted(command, candidacy, source, null, given(command), Origin.IMPORTED)))
                : submit(command, state, source, context);
    }

    private static Outcome submit(SubmitCandidate command, State state, Source source, CommandContext context) {
        if (!state.preparation().kickoffHeld()) {
            return refused(KICKOFF_REQUIRED);
        }
        RequirementsHistory.@Nullable Version agreed =
                state.preparation().requirements().agreed();
        if (agreed == null) {
            return refused(REQUIREMENTS_APPROVAL_REQUIRED);
        }
        if (!state.preparation().sla().bound()) {
            return refused(SLA_REQUIRED);
        }
        if (command.rationale() == null || command.rationale().isBlank()) {
            return refused(RATIONALE_REQUIRED);
        }
        Candidacy candidacy = state.candidacy();
        List<Evidence> evidence =
                EvidenceGiven.prefilled(given(command), candidacy.application().evidence(), agreed);
        @Nullable
        Refused no = firstRefusal(
                EvidenceGiven.refusesMissing(evidence, agreed), EvidenceGiven.refusesSurplus(evidence, agreed));
        if (no != null) {
            return no;
        }
        List<Event> events = new ArrayList<>();
        if (!candidacy.application().exists()) {
            events.add(received(command, candidacy.requisition(), source, context));
        }
        events.addAll(submittal(
                command, candidacy, submitted(command, candidacy, source, agreed.number(), evidence, Origin.NATIVE)));
        return recorded(events);
    }

    private static ApplicationReceived received(
            SubmitCandidate command, RequisitionState requisition, Source source, CommandContext context) {
        return new ApplicationReceived(
                command.application(),
                command.requisition(),
                command.candidate(),
                requisition.recruiter(),
                requisition.hiringManager(),
                context.actor(),
                source,
                null,
                null,
                Origin.NATIVE);
    }

    /** With the move that comes with it, unless it begins the application: first the move, which is none that answers it. */
    private static List<Event> submittal(SubmitCandidate command, Candidacy candidacy, CandidateSubmitted submitted) {
        if (!candidacy.application().exists() && submitted.origin() == Origin.IMPORTED) {
            return List.of(submitted);
        }
        List<Stage> stages = candidacy.requisition().stages();
        Stage from = candidacy.application().exists() ? candidacy.stage() : Stage.APPLIED;
        Stage to = stages.contains(Stage.SUBMITTED) ? Stage.SUBMITTED : stages.getFirst();
        return stages.indexOf(to) <= stages.indexOf(from)
                ? List.of(submitted)
                : List.of(
                        new CandidateAdvanced(
                                command.application(),
                                command.requisition(),
                                command.candidate(),
                                from,
                                to,
                                false,
                                null),
                        submitted);
    }

    private static CandidateSubmitted submitted(
            SubmitCandidate command,
            Candidacy candidacy,
            Source source,
            @Nullable Integer version,
            List<Evidence> evidence,
            Origin origin) {
        RequisitionState requisition = candidacy.requisition();
        return new CandidateSubmitted(
                command.application(),
                command.requisition(),
                command.candidate(),
                requisition.recruiter(),
                requisition.hiringManager(),
                source,
                command.rationale() == null ? "" : command.rationale(),
                version,
                evidence,
                origin);
    }

    private static List<Evidence> given(SubmitCandidate command) {
        return command.evidence() == null ? List.of() : command.evidence();
    }

    @Override
    public List<Rule> refusals() {
        return Partner.RECRUITER.rulesWithHistoryAnd(
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                REQUISITION_ON_HOLD,
                CANDIDATE_UNKNOWN,
                CANDIDATE_FORGOTTEN,
                CANDIDATE_MERGED,
                APPLIED_UNDER_OTHER_ID,
                CANDIDATE_ALREADY_SUBMITTED,
                APPLICATION_ENDED,
                SOURCE_REQUIRED,
                KICKOFF_REQUIRED,
                REQUIREMENTS_APPROVAL_REQUIRED,
                SLA_REQUIRED,
                RATIONALE_REQUIRED,
                EVIDENCE_REQUIRED,
                EVIDENCE_NOT_ASKED_FOR);
    }
}
