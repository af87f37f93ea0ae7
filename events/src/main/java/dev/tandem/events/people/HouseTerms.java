package dev.tandem.events.people;

import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.SlaTerms;
import org.jspecify.annotations.Nullable;

/**
 * What binds every search within a scope whose partners have agreed on nothing else.
 *
 * @param scope which searches
 * @param terms in full; without a slate, which only two people can promise each other
 * @param policies what is advised or required beyond the clocks
 * @param approvals who approves offers; null where nobody said so, and then the hiring manager alone
 * @param alsoOpen whether they bind the searches within the scope that are under way too, from then on
 */
public record HouseTerms(
        HouseScope scope,
        SlaTerms terms,
        HousePolicies policies,
        @Nullable ApprovalPolicy approvals,
        boolean alsoOpen) {

    /** Terms that leave approvals to the hiring manager. */
    public HouseTerms(HouseScope scope, SlaTerms terms, HousePolicies policies, boolean alsoOpen) {
        this(scope, terms, policies, null, alsoOpen);
    }

    /**
     * Which searches are meant: all, those of a department, or those for a type of role. The narrower goes before the wider, a
     * type of role before a department.
     *
     * @param department null: of every department
     * @param roleType null: for every type of role
     */
    public record HouseScope(
            @Nullable String department, @Nullable String roleType) {

        /** Every search. */
        public static final HouseScope ALL = new HouseScope(null, null);

        /** Whether a search of that kind is meant. */
        public boolean covers(String itsDepartment, String itsRoleType) {
            return (department == null || department.equals(itsDepartment))
                    && (roleType == null || roleType.equals(itsRoleType));
        }

        /** The more, the narrower. */
        public int narrowness() {
            return (department == null ? 0 : 1) + (roleType == null ? 0 : 2);
        }
    }
}
