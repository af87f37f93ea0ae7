package dev.tandem.command.house.propose;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static java.util.Objects.requireNonNullElse;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.house.HouseRule;
import dev.tandem.command.requisition.RequisitionRule;
import dev.tandem.command.requisition.agreement.HouseState;
import dev.tandem.command.requisition.agreement.TermBounds;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.Approver.Place;
import dev.tandem.events.people.HouseTerms;
import dev.tandem.events.people.HouseTermsProposed;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.SlaTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ProposeHouseTerms}. */
final class ProposingHouseTerms implements Decision<ProposeHouseTerms, HouseState> {

    @Override
    public DecisionModel<HouseState> reads(ProposeHouseTerms command) {
        return HouseState.model();
    }

    @Override
    public Outcome decide(ProposeHouseTerms command, HouseState house, CommandContext context) {
        SlaTerms terms = command.terms().inFull(null);
        @Nullable Refused outOfRange = TermBounds.refuses(terms, context.now());
        if (outOfRange != null) {
            return outOfRange;
        }
        if (command.approvals() != null && !isClear(command.approvals())) {
            return refused(HouseRule.APPROVERS_UNCLEAR);
        }
        int version = house.proposed() == null ? 1 : house.proposed().version() + 1;
        return recorded(new HouseTermsProposed(
                version,
                new HouseTerms(
                        new HouseTerms.HouseScope(command.department(), command.roleType()),
                        terms,
                        requireNonNullElse(command.policies(), HousePolicies.NONE),
                        command.approvals(),
                        command.alsoOpen()),
                context.actor(),
                context.as(Role.TA_LEADER) ? Role.TA_LEADER : Role.EXECUTIVE));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(RequisitionRule.SLA_TERM_OUT_OF_RANGE, HouseRule.APPROVERS_UNCLEAR);
    }

    /** Each is told from the others: the hiring manager as such, anybody else by name, an executive only above the band. */
    private static boolean isClear(ApprovalPolicy approvals) {
        boolean named = approvals.approvers().stream()
                .allMatch(one -> one.as() == Place.HIRING_MANAGER ? one.person() == null : isNamed(one, Place.NAMED));
        long different =
                approvals.approvers().stream().map(Approver::key).distinct().count();
        return named
                && different == approvals.approvers().size()
                && (approvals.aboveBand() == null || isNamed(approvals.aboveBand(), Place.EXECUTIVE));
    }

    private static boolean isNamed(Approver approver, Place as) {
        return approver.as() == as && approver.person() != null;
    }
}
