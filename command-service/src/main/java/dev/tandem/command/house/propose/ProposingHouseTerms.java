package dev.tandem.command.house.propose;

import static dev.tandem.command.decision.Outcome.recorded;
import static java.util.Objects.requireNonNullElse;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionRule;
import dev.tandem.command.requisition.agreement.HouseState;
import dev.tandem.command.requisition.agreement.TermBounds;
import dev.tandem.events.Role;
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
        int version = house.proposed() == null ? 1 : house.proposed().version() + 1;
        return recorded(new HouseTermsProposed(
                version,
                new HouseTerms(
                        new HouseTerms.HouseScope(command.department(), command.roleType()),
                        terms,
                        requireNonNullElse(command.policies(), HousePolicies.NONE),
                        command.alsoOpen()),
                context.actor(),
                context.as(Role.TA_LEADER) ? Role.TA_LEADER : Role.EXECUTIVE));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(RequisitionRule.SLA_TERM_OUT_OF_RANGE);
    }
}
