package dev.tandem.command.hire.review;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SENTENCE_TO_ANSWER;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.RETAINED_UNTRUE;
import static dev.tandem.command.hire.HireRule.REVIEWED_ALREADY;
import static dev.tandem.command.hire.HireRule.REVIEW_AT_6_OR_12;
import static dev.tandem.command.hire.HireRule.REVIEW_TOO_EARLY;
import static dev.tandem.command.hire.HireRule.SENTENCE_TO_ANSWER;
import static java.util.Objects.requireNonNull;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.hire.HireState;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.requisition.KickoffAnswers;
import dev.tandem.events.requisition.KickoffHeld;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link ReviewHire}. */
final class ReviewingHire implements Decision<ReviewHire, ReviewingHire.State> {

    record State(HireState hire, @Nullable KickoffAnswers kickoff) {}

    @Override
    public DecisionModel<State> reads(ReviewHire command) {
        return DecisionModel.into(
                State::new,
                HireState.model(command),
                Part.last(KickoffHeld.class, KickoffHeld::answers)
                        .of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ReviewHire command, State state, CommandContext context) {
        HireState hire = state.hire();
        @Nullable Refused no = firstRefusal(hire.onlyForTheirManager(context), hire.refusesUnlessStanding());
        if (no != null) {
            return no;
        }
        int months = command.months();
        if (months != 6 && months != 12) {
            return refused(REVIEW_AT_6_OR_12);
        }
        if (hire.course().reviewed().contains(months)) {
            return refused(REVIEWED_ALREADY);
        }
        no = RequisitionState.notBefore(hire.at(), context);
        if (no != null) {
            return no;
        }
        LocalDate from = requireNonNull(hire.course().firstDay()).plusMonths(months);
        if (from.isAfter(LocalDate.ofInstant(context.occurredAt(), ZoneOffset.UTC))) {
            return refused(
                    REVIEW_TOO_EARLY, "Their " + months + " months are over on " + from + ".", Map.of("from", from));
        }
        boolean history = hire.requisition().history(context);
        boolean retained = hire.course().workedOn(from);
        if (!history && command.retained() != null && command.retained() != retained) {
            return refused(
                    RETAINED_UNTRUE,
                    retained ? "Nobody recorded that they had left by " + from + "." : "They had left by " + from + ".",
                    Map.of("retained", retained));
        }
        @Nullable String expected = expected(state.kickoff(), months);
        if (expected != null && command.cameTrue() == null && !history) {
            return refused(
                    SENTENCE_TO_ANSWER, "For " + months + " months it says: " + expected, Map.of("expected", expected));
        }
        if (expected == null && command.cameTrue() != null) {
            return refused(NO_SENTENCE_TO_ANSWER);
        }
        return recorded(new HireReviewed(
                requireNonNull(hire.hired()).hire(),
                command.application(),
                command.requisition(),
                command.candidate(),
                months,
                command.performance(),
                history && command.retained() != null ? command.retained() : retained,
                command.managerSatisfaction(),
                command.note(),
                expected,
                command.cameTrue()));
    }

    private static @Nullable String expected(@Nullable KickoffAnswers kickoff, int months) {
        if (kickoff == null) {
            return null;
        }
        return months == 6 ? kickoff.successAtSixMonths() : kickoff.successAtTwelveMonths();
    }

    @Override
    public List<Rule> refusals() {
        return HireState.rulesForTheirManagerAnd(
                NOT_HIRED,
                NO_SHOW_RECORDED,
                REVIEW_AT_6_OR_12,
                REVIEWED_ALREADY,
                REVIEW_TOO_EARLY,
                RETAINED_UNTRUE,
                SENTENCE_TO_ANSWER,
                NO_SENTENCE_TO_ANSWER);
    }
}
