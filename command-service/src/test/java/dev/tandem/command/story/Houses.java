package dev.tandem.command.story;

import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.people.HouseTerms;
import dev.tandem.events.people.HouseTerms.HouseScope;
import dev.tandem.events.people.HouseTermsAdopted;
import dev.tandem.events.people.HouseTermsProposed;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.AppliedTerms;
import dev.tandem.events.requisition.UsualTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms of the house. */
public final class Houses {

    public static final PersonId TEA = new PersonId("tea");
    public static final PersonId EVE = new PersonId("eve");
    public static final SlaTerms HOUSE_TERMS = UsualTerms.inFull(TERMS);

    private Houses() {}

    public static HouseTerms house(HouseScope scope, boolean alsoOpen) {
        return new HouseTerms(scope, HOUSE_TERMS, HousePolicies.NONE, alsoOpen);
    }

    public static HouseTermsProposed houseTermsProposed(int version) {
        return new HouseTermsProposed(version, house(HouseScope.ALL, true), TEA, Role.TA_LEADER);
    }

    public static HouseTermsAdopted houseTermsAdopted(int version) {
        return houseTermsAdopted(version, HouseScope.ALL, true);
    }

    public static HouseTermsAdopted houseTermsAdopted(int version, HouseScope scope, boolean alsoOpen) {
        return new HouseTermsAdopted(version, house(scope, alsoOpen), TEA, EVE);
    }

    /** The house asks so much of those who interview, and of advertisements. */
    public static TermsApplied asks(HousePolicies.Policy trained, HousePolicies.Policy pay) {
        return new TermsApplied(
                Requisitions.REQUISITION,
                new AppliedTerms(1, HOUSE_TERMS, new HousePolicies(trained, pay, null)),
                List.of());
    }

    public static AppliedTerms applied(int version) {
        return new AppliedTerms(version, HOUSE_TERMS, HousePolicies.NONE);
    }

    /** Terms of the house that say who approves offers bind the search from now on. */
    public static TermsApplied approvalsApplied(@Nullable ApprovalPolicy approvals) {
        return new TermsApplied(
                REQUISITION, new AppliedTerms(1, HOUSE_TERMS, HousePolicies.NONE, approvals), List.of());
    }
}
