package dev.tandem.command.requisition.sourcing.approvejobad;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.JOB_AD_ALREADY_APPROVED;
import static dev.tandem.command.requisition.RequisitionRule.JOB_AD_NOT_NEWEST;
import static dev.tandem.command.requisition.RequisitionRule.JOB_AD_OF_THEIR_OWN;
import static dev.tandem.command.requisition.RequisitionRule.PAY_NOT_IN_JOB_AD;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.agreement.Policies;
import dev.tandem.command.requisition.sourcing.JobAdState;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.HousePolicies.Policy;
import dev.tandem.events.requisition.JobAdApproved;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link ApproveJobAd}. */
final class ApprovingJobAd implements Decision<ApproveJobAd, ApprovingJobAd.State> {

    record State(RequisitionState requisition, JobAdState ad, HousePolicies policies) {}

    @Override
    public DecisionModel<State> reads(ApproveJobAd command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                JobAdState.PART.of(command.requisition().tag()),
                Policies.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ApproveJobAd command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        JobAdState ad = state.ad();
        if (ad.version() != command.version()) {
            return refused(
                    JOB_AD_NOT_NEWEST,
                    ad.version() == 0
                            ? "Nobody has drafted an advertisement yet."
                            : "Version " + command.version() + " was named; the newest is " + ad.version() + ".",
                    Map.of("newest", ad.version()));
        }
        if (ad.approved()) {
            return refused(JOB_AD_ALREADY_APPROVED);
        }
        if (state.requisition().sideOf(context) == ad.by()) {
            return refused(JOB_AD_OF_THEIR_OWN);
        }
        if (state.policies().payInJobAd() == Policy.REQUIRE && !ad.showsPay()) {
            return refused(PAY_NOT_IN_JOB_AD);
        }
        return recorded(new JobAdApproved(command.requisition(), command.version(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(
                JOB_AD_NOT_NEWEST, JOB_AD_ALREADY_APPROVED, JOB_AD_OF_THEIR_OWN, PAY_NOT_IN_JOB_AD);
    }
}
