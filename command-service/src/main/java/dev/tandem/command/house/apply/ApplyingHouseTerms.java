package dev.tandem.command.house.apply;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.house.HouseRule.NOTHING_TO_APPLY;

import dev.tandem.agreement.SlaClock;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionClock;
import dev.tandem.command.requisition.agreement.HouseState;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.AppliedTerms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides {@link ApplyHouseTerms}. */
final class ApplyingHouseTerms implements Decision<ApplyHouseTerms, ApplyingHouseTerms.State> {

    record State(Optional<RequisitionOpened> opened, SlaClock clock, HouseState house) {}

    @Override
    public DecisionModel<State> reads(ApplyHouseTerms command) {
        return DecisionModel.into(
                State::new,
                Part.from(Optional.<RequisitionOpened>empty())
                        .on(RequisitionOpened.class, (_, event) -> Optional.of(event))
                        .on(RequisitionAmended.class, (opened, event) -> opened.map(one -> one.amended(event.now())))
                        .of(command.requisition().tag()),
                RequisitionClock.PART.of(command.requisition().tag()),
                HouseState.model());
    }

    @Override
    public Outcome decide(ApplyHouseTerms command, State state, CommandContext context) {
        if (state.opened().isEmpty() || state.clock().over()) {
            return refused(NOTHING_TO_APPLY);
        }
        int known = state.clock().house() == null ? 0 : state.clock().house().version();
        @Nullable AppliedTerms binding = state.house().binding(state.opened().get(), known);
        return binding == null || binding.version() == known
                ? refused(NOTHING_TO_APPLY)
                : recorded(new TermsApplied(command.requisition(), binding, List.of()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(NOTHING_TO_APPLY);
    }
}
