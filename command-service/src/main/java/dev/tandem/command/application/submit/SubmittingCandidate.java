package dev.tandem.command.application.submit;

import static dev.tandem.command.application.ApplicationRule.CANDIDATE_ALREADY_SUBMITTED;
import static dev.tandem.command.application.ApplicationRule.EVIDENCE_NOT_ASKED_FOR;
import static dev.tandem.command.application.ApplicationRule.EVIDENCE_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.KICKOFF_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.RATIONALE_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.REQUIREMENTS_APPROVAL_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.SLA_REQUIRED;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_ON_HOLD;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
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
import dev.tandem.events.Origin;
import dev.tandem.events.Tag;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link SubmitCandidate}. Of other candidates' submittals it reads nothing, so two recruiters who submit two people
 * never get in each other's way.
 */
final class SubmittingCandidate implements Decision<SubmitCandidate, SubmittingCandidate.State> {

    record State(RequisitionState requisition, Preparation preparation, Person person, boolean submitted) {}

    /** What the two agreed on before anybody is submitted. */
    record Preparation(boolean kickoffHeld, RequirementsHistory requirements, SlaState sla) {}

    record Person(boolean registered, boolean forgotten) {}

    @Override
    public DecisionModel<State> reads(SubmitCandidate command) {
        Tag requisition = command.requisition().tag();
        Tag candidate = command.candidate().tag();
        return DecisionModel.into(
                State::new,
                RequisitionState.PART
                        .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, CandidateSubmitted.class))
                        .of(requisition),
                DecisionModel.into(
                        Preparation::new,
                        Part.happened(KickoffHeld.class).of(requisition),
                        RequirementsHistory.PART.of(requisition),
                        SlaState.PART.of(requisition)),
                DecisionModel.into(
                        Person::new,
                        Part.happened(CandidateRegistered.class).of(candidate),
                        Part.happened(CandidateForgotten.class).of(candidate)),
                Part.happened(CandidateSubmitted.class).of(command.application().tag()));
    }

    @Override
    public Outcome decide(SubmitCandidate command, State state, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                state.requisition().onlyForHistoryOr(Partner.RECRUITER, context),
                state.requisition().resting(context));
        if (no != null) {
            return no;
        }
        if (!state.person().registered()) {
            return refused(CANDIDATE_UNKNOWN);
        }
        if (state.person().forgotten()) {
            return refused(CANDIDATE_FORGOTTEN);
        }
        if (state.submitted()) {
            return refused(CANDIDATE_ALREADY_SUBMITTED);
        }
        return state.requisition().history(context)
                ? recorded(submitted(command, state.requisition(), null, Origin.IMPORTED))
                : submit(command, state);
    }

    private static Outcome submit(SubmitCandidate command, State state) {
        if (!state.preparation().kickoffHeld()) {
            return refused(KICKOFF_REQUIRED);
        }
        RequirementsHistory.@Nullable Version agreed =
                state.preparation().requirements().agreed();
        if (agreed == null) {
            return refused(REQUIREMENTS_APPROVAL_REQUIRED);
        }
        if (state.preparation().sla().agreed() == null) {
            return refused(SLA_REQUIRED);
        }
        if (command.rationale() == null || command.rationale().isBlank()) {
            return refused(RATIONALE_REQUIRED);
        }
        List<RequirementId> given =
                evidence(command).stream().map(Evidence::requirement).toList();
        List<RequirementId> missing = agreed.mustHaves().stream()
                .map(Requirement::id)
                .filter(id -> !given.contains(id))
                .toList();
        if (!missing.isEmpty()) {
            return refused(
                    EVIDENCE_REQUIRED,
                    "Nothing is said about these must-haves: " + missing + ".",
                    Map.of("missing", missing, "version", agreed.number()));
        }
        Set<RequirementId> seen = new HashSet<>();
        List<RequirementId> surplus = given.stream()
                .filter(id -> agreed.find(id) == null || !seen.add(id))
                .toList();
        if (!surplus.isEmpty()) {
            return refused(
                    EVIDENCE_NOT_ASKED_FOR,
                    "Version " + agreed.number()
                            + " of the requirements does not ask for these, or they are said twice: " + surplus + ".",
                    Map.of("surplus", surplus, "version", agreed.number()));
        }
        return recorded(submitted(command, state.requisition(), agreed.number(), Origin.NATIVE));
    }

    private static CandidateSubmitted submitted(
            SubmitCandidate command, RequisitionState requisition, @Nullable Integer version, Origin origin) {
        return new CandidateSubmitted(
                command.application(),
                command.requisition(),
                command.candidate(),
                requisition.recruiter(),
                requisition.hiringManager(),
                command.source(),
                command.rationale() == null ? "" : command.rationale(),
                version,
                evidence(command),
                origin);
    }

    private static List<Evidence> evidence(SubmitCandidate command) {
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
                CANDIDATE_ALREADY_SUBMITTED,
                KICKOFF_REQUIRED,
                REQUIREMENTS_APPROVAL_REQUIRED,
                SLA_REQUIRED,
                RATIONALE_REQUIRED,
                EVIDENCE_REQUIRED,
                EVIDENCE_NOT_ASKED_FOR);
    }
}
