package dev.tandem.command.application.screen;

import static dev.tandem.command.application.ApplicationRule.EVIDENCE_NOT_ASKED_FOR;
import static dev.tandem.command.application.ApplicationRule.EVIDENCE_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.KEEP_WARM_NEEDS_CONSENT;
import static dev.tandem.command.application.ApplicationRule.SUBMITTED_ALREADY;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.EvidenceGiven;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateScreened;
import dev.tandem.events.application.CandidateScreened.ScreeningOutcome;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.requisition.Stage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ScreenCandidate}. */
final class ScreeningCandidate implements Decision<ScreenCandidate, ScreeningCandidate.State> {

    record State(Candidacy candidacy, RequirementsHistory requirements) {}

    @Override
    public DecisionModel<State> reads(ScreenCandidate command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                RequirementsHistory.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ScreenCandidate command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable Refused no = firstRefusal(candidacy.openBy(Partner.RECRUITER, context), candidacy.nextStep(context));
        if (no != null) {
            return no;
        }
        if (candidacy.application().submitted()) {
            return refused(SUBMITTED_ALREADY);
        }
        List<Evidence> evidence = command.evidence() == null ? List.of() : command.evidence();
        no = candidacy.history(context) ? null : refusesEvidence(command, evidence, state.requirements());
        if (no != null) {
            return no;
        }
        if (!maybeKeptWarm(command, context)) {
            return refused(KEEP_WARM_NEEDS_CONSENT);
        }
        List<Event> events = new ArrayList<>();
        candidacy.moveTo(Stage.SCREENED, command).ifPresent(events::add);
        events.add(new CandidateScreened(
                command.application(),
                command.requisition(),
                command.candidate(),
                context.actor(),
                command.outcome(),
                evidence,
                command.expectations() == null || command.expectations().isBlank() ? null : command.expectations(),
                command.keepWarm() == null ? null : command.keepWarm().until()));
        return recorded(events);
    }

    private static @Nullable Refused refusesEvidence(
            ScreenCandidate command, List<Evidence> evidence, RequirementsHistory requirements) {
        RequirementsHistory.@Nullable Version agreed = requirements.agreed();
        return firstRefusal(
                agreed != null && command.outcome() == ScreeningOutcome.SUBMIT
                        ? EvidenceGiven.refusesMissing(evidence, agreed)
                        : null,
                EvidenceGiven.refusesSurplus(evidence, agreed));
    }

    private static boolean maybeKeptWarm(ScreenCandidate command, CommandContext context) {
        ScreenCandidate.@Nullable KeepWarm keep = command.keepWarm();
        if (keep == null) {
            return command.outcome() != ScreeningOutcome.KEEP_WARM;
        }
        return keep.consent()
                && keep.until()
                        .isAfter(context.occurredAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rulesWhileOpen(
                Partner.RECRUITER,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                SUBMITTED_ALREADY,
                EVIDENCE_REQUIRED,
                EVIDENCE_NOT_ASKED_FOR,
                KEEP_WARM_NEEDS_CONSENT);
    }
}
