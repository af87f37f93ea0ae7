package dev.tandem.command.requisition.requirements.approve;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_ALREADY_APPROVED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_VERSION_OUTDATED;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Each;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.DecisionState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementsApproved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides {@link ApproveRequirements}. */
final class ApprovingRequirements implements Decision<ApproveRequirements, ApprovingRequirements.State> {

    record State(
            RequisitionState requisition,
            RequirementsHistory requirements,
            Each<ApplicationId, DecisionState> decisions) {}

    @Override
    public DecisionModel<State> reads(ApproveRequirements command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART
                        .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, RequirementsApproved.class))
                        .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.APPLICATION, HiringDecisionLapsed.class))
                        .of(command.requisition().tag()),
                RequirementsHistory.PART.of(command.requisition().tag()),
                DecisionState.PART
                        .each(event -> ((OfApplication) event).application())
                        .of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ApproveRequirements command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.HIRING_MANAGER, context);
        if (no != null) {
            return no;
        }
        RequirementsHistory.@Nullable Version newest = state.requirements().newest();
        if (newest == null) {
            return refused(REQUIREMENTS_NOT_PROPOSED);
        }
        if (newest.number() != command.version()) {
            return refused(
                    REQUIREMENTS_VERSION_OUTDATED,
                    "Version " + command.version() + " was named; the newest is " + newest.number() + ".",
                    Map.of("newest", newest.number()));
        }
        if (!newest.awaitsApproval()) {
            return refused(REQUIREMENTS_ALREADY_APPROVED);
        }
        List<Event> events = new ArrayList<>();
        events.add(new RequirementsApproved(command.requisition(), newest.number(), context.actor()));
        state.decisions()
                .all()
                .values()
                .forEach(hiring -> lapsed(hiring, newest, state.requirements()).ifPresent(events::add));
        return recorded(events);
    }

    /** A decision to hire that did not know a must-have does not stand, unless an offer was made on it. */
    private static Optional<HiringDecisionLapsed> lapsed(
            DecisionState decision, RequirementsHistory.Version newest, RequirementsHistory requirements) {
        @Nullable HiringDecided made = decision.standing();
        List<RequirementId> unknown = decision.unknown(newest, requirements).stream()
                .map(Requirement::id)
                .toList();
        return made == null || decision.offered() || unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new HiringDecisionLapsed(
                        made.decision(),
                        made.application(),
                        made.requisition(),
                        made.candidate(),
                        newest.number(),
                        unknown));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.HIRING_MANAGER.rulesWhileOpenAnd(
                REQUIREMENTS_NOT_PROPOSED, REQUIREMENTS_VERSION_OUTDATED, REQUIREMENTS_ALREADY_APPROVED);
    }
}
