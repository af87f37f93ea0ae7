package dev.tandem.command.requisition.sourcing.draftjobad;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.PAY_NOT_IN_JOB_AD;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.agreement.Policies;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.command.requisition.sourcing.JobAdState;
import dev.tandem.command.wording.AskedTraits;
import dev.tandem.events.requisition.Advisory;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.HousePolicies.Policy;
import dev.tandem.events.requisition.JobAdDrafted;
import dev.tandem.events.requisition.JobAdDrafted.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides {@link DraftJobAd}. */
final class DraftingJobAd implements Decision<DraftJobAd, DraftingJobAd.State> {

    record State(
            RequisitionState requisition, RequirementsHistory requirements, JobAdState ad, HousePolicies policies) {}

    @Override
    public DecisionModel<State> reads(DraftJobAd command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                RequirementsHistory.PART.of(command.requisition().tag()),
                JobAdState.PART.of(command.requisition().tag()),
                Policies.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(DraftJobAd command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        RequirementsHistory.@Nullable Version newest = state.requirements().newest();
        if (newest == null) {
            return refused(REQUIREMENTS_NOT_PROPOSED);
        }
        boolean showsPay = Boolean.TRUE.equals(command.showsPay());
        Policy asked = state.policies().payInJobAd();
        if (asked == Policy.REQUIRE && !showsPay) {
            return refused(PAY_NOT_IN_JOB_AD);
        }
        List<Advisory> advisories = new ArrayList<>();
        boolean asksForMore = command.demands().stream()
                .map(Demand::requirement)
                .anyMatch(requirement -> requirement == null || newest.find(requirement) == null);
        if (asksForMore) {
            advisories.add(Advisory.ASKS_FOR_MORE);
        }
        if (asked == Policy.ADVISE && !showsPay) {
            advisories.add(Advisory.PAY_NOT_SHOWN);
        }
        if (texts(command).anyMatch(AskedTraits::areIn)) {
            advisories.add(Advisory.ASKS_FOR_A_TRAIT);
        }
        return recorded(new JobAdDrafted(
                command.requisition(),
                state.ad().version() + 1,
                command.title(),
                command.text(),
                command.demands(),
                state.requisition().sideOf(context),
                context.actor(),
                List.copyOf(advisories),
                showsPay));
    }

    private static Stream<String> texts(DraftJobAd command) {
        return Stream.concat(
                Stream.of(command.title(), command.text()),
                command.demands().stream().map(Demand::text));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(REQUIREMENTS_NOT_PROPOSED, PAY_NOT_IN_JOB_AD);
    }
}
