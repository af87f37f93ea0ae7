package dev.tandem.command.house.sethours;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.house.HouseRule.FEW_HOURS_NEED_A_LEADER;
import static dev.tandem.command.house.HouseRule.HOURS_AS_BEFORE;
import static dev.tandem.command.house.HouseRule.HOURS_OF_SOMEBODY_ELSE;
import static dev.tandem.command.house.HouseRule.HOURS_OUT_OF_RANGE;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.agreement.TermBounds;
import dev.tandem.events.Role;
import dev.tandem.events.people.WorkingHoursSet;
import dev.tandem.events.people.WorkingWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decides {@link SetWorkingHours}. */
final class SettingWorkingHours implements Decision<SetWorkingHours, Optional<WorkingWeek>> {

    private static final Duration FEW = Duration.ofHours(20);

    @Override
    public DecisionModel<Optional<WorkingWeek>> reads(SetWorkingHours command) {
        return Part.from(Optional.<WorkingWeek>empty())
                .on(WorkingHoursSet.class, (_, event) -> Optional.of(event.week()))
                .of(command.person().asInterviewer());
    }

    @Override
    public Outcome decide(SetWorkingHours command, Optional<WorkingWeek> before, CommandContext context) {
        WorkingWeek week = command.week();
        boolean leader = context.as(Role.TA_LEADER);
        if (!context.actor().equals(command.person()) && !leader && !context.as(Role.PROVISIONER)) {
            return refused(HOURS_OF_SOMEBODY_ELSE);
        }
        if (Duration.between(week.opens(), week.closes()).compareTo(TermBounds.SHORTEST_WORKING_DAY) < 0
                || !TermBounds.leavesDays(week.days(), week.holidays())) {
            return refused(HOURS_OUT_OF_RANGE);
        }
        if (week.hours().compareTo(FEW) < 0 && !leader) {
            return refused(FEW_HOURS_NEED_A_LEADER);
        }
        return before.filter(week::equals).isPresent()
                ? refused(HOURS_AS_BEFORE)
                : recorded(new WorkingHoursSet(command.person(), week, context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(HOURS_OF_SOMEBODY_ELSE, HOURS_OUT_OF_RANGE, FEW_HOURS_NEED_A_LEADER, HOURS_AS_BEFORE);
    }
}
