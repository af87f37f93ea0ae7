package dev.tandem.command.house.cancelabsence;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.house.HouseRule.ABSENCE_OF_SOMEBODY_ELSE;
import static dev.tandem.command.house.HouseRule.NO_SUCH_ABSENCE;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.house.Absences;
import dev.tandem.events.Role;
import dev.tandem.events.people.AbsenceCancelled;
import java.util.List;

/** Decides {@link CancelAbsence}. */
final class CancellingAbsence implements Decision<CancelAbsence, Absences> {

    @Override
    public DecisionModel<Absences> reads(CancelAbsence command) {
        return Absences.model(command.person());
    }

    @Override
    public Outcome decide(CancelAbsence command, Absences absences, CommandContext context) {
        if (!context.actor().equals(command.person()) && !context.as(Role.PROVISIONER)) {
            return refused(ABSENCE_OF_SOMEBODY_ELSE);
        }
        return absences.from(command.from(), context.now()) == null
                ? refused(NO_SUCH_ABSENCE)
                : recorded(new AbsenceCancelled(command.person(), command.from(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(ABSENCE_OF_SOMEBODY_ELSE, NO_SUCH_ABSENCE);
    }
}
