package dev.tandem.command.partnership.presentslate;

import static dev.tandem.command.application.ApplicationRule.REQUIREMENTS_APPROVAL_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.SLATE_WITH_STRANGER;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_ON_HOLD;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewLoop;
import dev.tandem.command.interview.Ratings;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.agreement.SlaState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SlatePresented;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link PresentSlate}. Who was rated below what is enough on a must-have is not qualified. Ratings count once nobody owes
 * feedback on that candidate any more: whoever does could learn from the count what others rated.
 */
final class PresentingSlate implements Decision<PresentSlate, PresentingSlate.State> {

    record State(
            RequisitionState requisition,
            RequirementsHistory requirements,
            SlaState sla,
            Map<CandidateId, Presented> candidates) {

        Presented presented(CandidateId candidate) {
            return Objects.requireNonNull(candidates.get(candidate));
        }

        ApplicationState of(CandidateId candidate) {
            return presented(candidate).application();
        }
    }

    /** What is known of one of them. */
    record Presented(ApplicationState application, InterviewLoop loop, Ratings ratings) {

        boolean qualifies(RequirementsHistory.Version agreed) {
            return application.openGaps(agreed).isEmpty()
                    && (!loop.allIn() || agreed.mustHaves().stream().noneMatch(ratings::belowEnough));
        }
    }

    @Override
    public DecisionModel<State> reads(PresentSlate command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART
                        .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, SlatePresented.class))
                        .of(command.requisition().tag()),
                RequirementsHistory.PART.of(command.requisition().tag()),
                SlaState.PART.of(command.requisition().tag()),
                DecisionModel.each(
                        command.candidates(),
                        candidate -> presented(ApplicationId.of(command.requisition(), candidate)
                                .tag())));
    }

    private static DecisionModel<Presented> presented(Tag application) {
        return DecisionModel.into(
                Presented::new,
                ApplicationState.PART.of(application),
                InterviewLoop.PART.of(application),
                Ratings.PART.of(application));
    }

    @Override
    public Outcome decide(PresentSlate command, State state, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                state.requisition().onlyFor(Partner.RECRUITER, context),
                state.requisition().resting(context));
        if (no != null) {
            return no;
        }
        RequirementsHistory.@Nullable Version agreed = state.requirements().agreed();
        if (agreed == null) {
            return refused(
                    REQUIREMENTS_APPROVAL_REQUIRED, "A slate is measured by approved requirements; there are none.");
        }
        Set<CandidateId> seen = new HashSet<>();
        List<CandidateId> strangers = command.candidates().stream()
                .filter(candidate -> !seen.add(candidate)
                        || !state.of(candidate).submitted()
                        || state.of(candidate).end() != null)
                .toList();
        if (!strangers.isEmpty()) {
            return refused(
                    SLATE_WITH_STRANGER,
                    "These are not in the running, or are named twice: " + strangers + ".",
                    Map.of("candidates", strangers));
        }
        int qualified = (int) command.candidates().stream()
                .filter(candidate -> state.presented(candidate).qualifies(agreed))
                .count();
        SlaTerms.@Nullable SlatePromise promise = promised(state.sla());
        @Nullable
        Boolean inTime = promise == null ? null : !context.occurredAt().isAfter(promise.by());
        return recorded(new SlatePresented(
                command.requisition(),
                command.candidates().stream()
                        .map(candidate -> ApplicationId.of(command.requisition(), candidate))
                        .toList(),
                qualified,
                inTime,
                promise == null || inTime == null ? null : inTime && qualified >= promise.candidates()));
    }

    private static SlaTerms.@Nullable SlatePromise promised(SlaState sla) {
        return sla.agreed() == null ? null : sla.agreed().slate();
    }

    @Override
    public List<Rule> refusals() {
        return Partner.RECRUITER.rulesAnd(
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                REQUISITION_ON_HOLD,
                REQUIREMENTS_APPROVAL_REQUIRED,
                SLATE_WITH_STRANGER);
    }
}
