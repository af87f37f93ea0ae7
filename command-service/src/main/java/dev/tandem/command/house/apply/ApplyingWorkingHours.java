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
import dev.tandem.events.people.WorkingHoursSet;
import dev.tandem.events.people.WorkingWeek;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.PersonHours;
import java.util.List;
import java.util.Optional;

/** Decides {@link ApplyWorkingHours}. */
final class ApplyingWorkingHours implements Decision<ApplyWorkingHours, ApplyingWorkingHours.State> {

    record State(SlaClock clock, Optional<WorkingWeek> week) {}

    @Override
    public DecisionModel<State> reads(ApplyWorkingHours command) {
        return DecisionModel.into(
                State::new,
                RequisitionClock.PART.of(command.requisition().tag()),
                Part.from(Optional.<WorkingWeek>empty())
                        .on(WorkingHoursSet.class, (_, event) -> Optional.of(event.week()))
                        .of(command.person().asInterviewer()));
    }

    @Override
    public Outcome decide(ApplyWorkingHours command, State state, CommandContext context) {
        if (state.clock().recruiter() == null
                || state.week().isEmpty()
                || state.week().get().equals(state.clock().week(command.person()))) {
            return refused(NOTHING_TO_APPLY);
        }
        return recorded(new TermsApplied(
                command.requisition(),
                null,
                List.of(new PersonHours(command.person(), state.week().get()))));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(NOTHING_TO_APPLY);
    }
}
