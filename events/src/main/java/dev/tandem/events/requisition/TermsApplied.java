package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.people.WorkingWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What binds this search from now on, beyond what its partners agree: copied here from where it was decided, so that all that
 * a search is measured by stands among its own events, in order.
 *
 * @param house the terms of the house; null: as before
 * @param hours when people who have a part in the search work; only those for whom that is news
 * @param absences when they are away; only what is news, null if nothing is
 */
public record TermsApplied(
        RequisitionId requisition,
        @Nullable AppliedTerms house,
        List<PersonHours> hours,
        @Nullable List<PersonAbsence> absences)
        implements RequisitionEvent {

    /** Copies the lists. */
    public TermsApplied {
        hours = hours == null ? List.of() : List.copyOf(hours);
        absences = absences == null || absences.isEmpty() ? null : List.copyOf(absences);
    }

    /** Terms and hours alone. */
    public TermsApplied(RequisitionId requisition, @Nullable AppliedTerms house, List<PersonHours> hours) {
        this(requisition, house, hours, null);
    }

    /** When they are away, as far as that is news. */
    public List<PersonAbsence> newAbsences() {
        return absences == null ? List.of() : absences;
    }

    @Override
    public Set<Tag> tags() {
        return house == null || house.terms().targets() == null
                ? Tag.setOf(requisition.tag())
                : Tag.setOf(requisition.tag(), requisition.targetsTag());
    }

    /**
     * Terms of the house.
     *
     * @param version which of them
     * @param terms in full
     * @param approvals who approves offers; null: the hiring manager alone
     */
    public record AppliedTerms(
            int version,
            SlaTerms terms,
            HousePolicies policies,
            @Nullable ApprovalPolicy approvals) {

        /** Terms that leave approvals to the hiring manager. */
        public AppliedTerms(int version, SlaTerms terms, HousePolicies policies) {
            this(version, terms, policies, null);
        }
    }

    /** When one of them works. */
    public record PersonHours(PersonId person, WorkingWeek week) {}

    /**
     * When one of them is away, in the absence that begins on that day.
     *
     * @param until the last day; null: they are not away then after all
     * @param zone where these days begin and end
     */
    public record PersonAbsence(
            PersonId person, LocalDate from, @Nullable LocalDate until, ZoneId zone) {}
}
