package dev.tandem.command.hire.left;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.hire.HireRule.DAY_TO_COME;
import static dev.tandem.command.hire.HireRule.LEFT_ALREADY;
import static dev.tandem.command.hire.HireRule.LEFT_BEFORE_START;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NOT_STARTED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.hire.HireState;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.Role;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireLeft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link RecordHireLeft}. A past may know that somebody left, and nothing of their start. */
final class RecordingHireLeft implements Decision<RecordHireLeft, HireState> {

    @Override
    public DecisionModel<HireState> reads(RecordHireLeft command) {
        return HireState.model(command);
    }

    @Override
    public Outcome decide(RecordHireLeft command, HireState hire, CommandContext context) {
        boolean leader = hire.requisition().exists() && context.as(Role.TA_LEADER);
        boolean unseen = !hire.course().started() && !hire.requisition().history(context);
        @Nullable
        Refused no = firstRefusal(
                leader ? null : hire.onlyForThoseAround(context),
                hire.refusesUnlessStanding(),
                hire.course().left() == null ? null : refused(LEFT_ALREADY),
                unseen ? refused(NOT_STARTED) : null,
                RequisitionState.notBefore(hire.at(), context),
                HireState.refusesToCome(command.lastDay(), context));
        if (no != null) {
            return no;
        }
        CandidateHired hired = Objects.requireNonNull(hire.hired());
        LocalDate firstDay = Objects.requireNonNull(hire.course().firstDay());
        if (command.lastDay().isBefore(firstDay)) {
            return refused(LEFT_BEFORE_START, "Their first day was " + firstDay + ".", Map.of("firstDay", firstDay));
        }
        return recorded(new HireLeft(
                hired.hire(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.lastDay(),
                command.regretted(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWithHistoryAnd(
                NOT_HIRED, NO_SHOW_RECORDED, LEFT_ALREADY, NOT_STARTED, DAY_TO_COME, LEFT_BEFORE_START);
    }
}
