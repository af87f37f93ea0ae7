package dev.tandem.command.hire.review;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.REVIEWED_ALREADY;
import static dev.tandem.command.hire.HireRule.REVIEW_AT_6_OR_12;
import static dev.tandem.command.hire.HireRule.REVIEW_TOO_EARLY;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.hire.HireState;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireReviewed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link ReviewHire}. */
final class ReviewingHire implements Decision<ReviewHire, HireState> {

    @Override
    public DecisionModel<HireState> reads(ReviewHire command) {
        return HireState.model(command);
    }

    @Override
    public Outcome decide(ReviewHire command, HireState hire, CommandContext context) {
        @Nullable Refused no = hire.requisition().onlyForHistoryOr(Partner.HIRING_MANAGER, context);
        if (no != null) {
            return no;
        }
        @Nullable CandidateHired hired = hire.hired();
        if (hired == null) {
            return refused(NOT_HIRED);
        }
        if (hire.fellThrough()) {
            return refused(NO_SHOW_RECORDED);
        }
        int months = command.months();
        if (months != 6 && months != 12) {
            return refused(REVIEW_AT_6_OR_12);
        }
        if (hire.reviewed().contains(months)) {
            return refused(REVIEWED_ALREADY);
        }
        no = RequisitionState.notBefore(hire.at(), context);
        if (no != null) {
            return no;
        }
        LocalDate from = hired.startDate().plusMonths(months);
        if (from.isAfter(LocalDate.ofInstant(context.occurredAt(), ZoneOffset.UTC))) {
            return refused(
                    REVIEW_TOO_EARLY, "Their " + months + " months are over on " + from + ".", Map.of("from", from));
        }
        return recorded(new HireReviewed(
                hired.hire(),
                command.application(),
                command.requisition(),
                command.candidate(),
                months,
                command.performance(),
                command.retained(),
                command.managerSatisfaction(),
                command.note()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.HIRING_MANAGER.rulesWithHistoryAnd(
                NOT_HIRED, NO_SHOW_RECORDED, REVIEW_AT_6_OR_12, REVIEWED_ALREADY, REVIEW_TOO_EARLY);
    }
}
