package dev.tandem.command.house.adopt;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.house.HouseRule.HOUSE_TERMS_ADOPTED;
import static dev.tandem.command.house.HouseRule.HOUSE_TERMS_NOT_PROPOSED;
import static dev.tandem.command.house.HouseRule.HOUSE_TERMS_OUTDATED;
import static dev.tandem.command.house.HouseRule.SECOND_WORD_NEEDED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.agreement.HouseState;
import dev.tandem.events.Role;
import dev.tandem.events.people.HouseTermsAdopted;
import dev.tandem.events.people.HouseTermsProposed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link AdoptHouseTerms}. */
final class AdoptingHouseTerms implements Decision<AdoptHouseTerms, HouseState> {

    @Override
    public DecisionModel<HouseState> reads(AdoptHouseTerms command) {
        return HouseState.model();
    }

    @Override
    public Outcome decide(AdoptHouseTerms command, HouseState house, CommandContext context) {
        @Nullable HouseTermsProposed proposed = house.proposed();
        if (proposed == null) {
            return refused(HOUSE_TERMS_NOT_PROPOSED);
        }
        if (proposed.version() != command.version()) {
            return refused(
                    HOUSE_TERMS_OUTDATED,
                    "Version " + command.version() + " was named; the newest is " + proposed.version() + ".",
                    Map.of("newest", proposed.version()));
        }
        if (house.adopted().stream().anyMatch(adopted -> adopted.version() == proposed.version())) {
            return refused(HOUSE_TERMS_ADOPTED);
        }
        boolean fromTalentAcquisition = proposed.as() == Role.TA_LEADER;
        Role other = fromTalentAcquisition ? Role.EXECUTIVE : Role.TA_LEADER;
        if (!context.as(other) || context.actor().equals(proposed.proposedBy())) {
            return refused(SECOND_WORD_NEEDED, SECOND_WORD_NEEDED.meaning(), Map.of("role", other.wireName()));
        }
        return recorded(new HouseTermsAdopted(
                proposed.version(),
                proposed.house(),
                fromTalentAcquisition ? proposed.proposedBy() : context.actor(),
                fromTalentAcquisition ? context.actor() : proposed.proposedBy()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(HOUSE_TERMS_NOT_PROPOSED, HOUSE_TERMS_OUTDATED, HOUSE_TERMS_ADOPTED, SECOND_WORD_NEEDED);
    }
}
