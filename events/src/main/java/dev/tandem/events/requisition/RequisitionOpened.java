package dev.tandem.events.requisition;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.Money;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search began, owned by a hiring manager and a recruiter.
 *
 * @param roleType the kind of role, such as {@code ENGINEER}; metrics group by it
 * @param openings how many people are wanted, 1 or more
 * @param compensation the pay it can offer; null only in history brought in without it
 * @param headcount the approved headcount it comes from, if any
 * @param costOfVacancyPerDay what each day without the hire costs, if known
 * @param stages the stages that an application goes through, in order
 */
public record RequisitionOpened(
        RequisitionId requisition,
        String title,
        String department,
        String roleType,
        String location,
        int openings,
        PersonId hiringManager,
        PersonId recruiter,
        @Nullable CompensationBand compensation,
        @Nullable HeadcountId headcount,
        @Nullable Money costOfVacancyPerDay,
        List<Stage> stages,
        Origin origin)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return headcount == null
                ? Tag.setOf(requisition.tag(), hiringManager.asManager(), recruiter.asRecruiter())
                : Tag.setOf(requisition.tag(), hiringManager.asManager(), recruiter.asRecruiter(), headcount.tag());
    }
}
