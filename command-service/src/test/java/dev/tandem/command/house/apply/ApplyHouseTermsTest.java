package dev.tandem.command.house.apply;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.house.HouseRule.NOTHING_TO_APPLY;
import static dev.tandem.command.story.Houses.applied;
import static dev.tandem.command.story.Houses.houseTermsAdopted;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.HouseTerms.HouseScope;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.TermsApplied;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyHouseTermsTest {

    @Test
    void whatWasAdoptedForSearchesUnderWayIsCopied() {
        applies(given(opened(), houseTermsAdopted(1))).records(new TermsApplied(REQUISITION, applied(1), List.of()));
        applies(given(imported(), houseTermsAdopted(1))).records(new TermsApplied(REQUISITION, applied(1), List.of()));
    }

    @Test
    void onceAndNothingThatIsForOthersOrForNewSearchesOnly() {
        nothing(given(opened(), houseTermsAdopted(1), appliedThere(1)));
        nothing(given(opened(), houseTermsAdopted(1, HouseScope.ALL, false)));
        nothing(given(opened(), houseTermsAdopted(1, new HouseScope("Legal", null), true)));
        nothing(given(opened(), houseTermsAdopted(1), new RequisitionCancelled(REQUISITION, "No budget")));
        nothing(given(houseTermsAdopted(1)));
    }

    @Test
    void theNarrowerStaysWhenTheWiderChanges() {
        Given narrow = given(
                opened(), houseTermsAdopted(1, new HouseScope(null, opened().roleType()), false), appliedThere(1));
        nothing(narrow.and(houseTermsAdopted(2)));
        applies(narrow.and(houseTermsAdopted(2, new HouseScope(opened().department(), opened().roleType()), true)))
                .records(new TermsApplied(REQUISITION, applied(2), List.of()));
    }

    private static TermsApplied appliedThere(int version) {
        return new TermsApplied(REQUISITION, applied(version), List.of());
    }

    private static Given.When<ApplyHouseTerms> applies(Given given) {
        return given.when(new ApplyHouseTerms(REQUISITION)).by(PersonId.SYSTEM, Role.SYSTEM);
    }

    private static void nothing(Given given) {
        applies(given).refuses(NOTHING_TO_APPLY);
    }
}
