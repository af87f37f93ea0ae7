package dev.tandem.events.requisition;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.Money;
import dev.tandem.events.OfOutsider;
import dev.tandem.events.Origin;
import dev.tandem.events.OutsiderId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.LocalDate;
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
 * @param level how senior the role is, in the house's own words; null: nobody said
 * @param neededBy the day by which somebody should have started; null: nobody said
 * @param confidential who also sees it if it is confidential; null: it is not
 * @param replaces whom it replaces, if they are to know nothing of it: {@link #USER} and their id, or {@link #NAMED} and a name; sealed
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
        Origin origin,
        @Nullable String level,
        @Nullable LocalDate neededBy,
        @Nullable Confidential confidential,
        @Nullable @PersonalData String replaces)
        implements RequisitionEvent, OfOutsider {

    /** What {@link #replaces} begins with where it names a user of Tandem by their id. */
    public static final String USER = "person:";

    /** What {@link #replaces} begins with where it is a name that somebody typed in. */
    public static final String NAMED = "name:";

    /** One that everybody may know of who may know of searches. */
    public RequisitionOpened(
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
            Origin origin,
            @Nullable String level,
            @Nullable LocalDate neededBy) {
        this(
                requisition,
                title,
                department,
                roleType,
                location,
                openings,
                hiringManager,
                recruiter,
                compensation,
                headcount,
                costOfVacancyPerDay,
                stages,
                origin,
                level,
                neededBy,
                null,
                null);
    }

    @Override
    public OutsiderId outsider() {
        return OutsiderId.of(requisition);
    }

    /** What the search is for, as far as it may be amended. */
    public Vacancy vacancy() {
        return new Vacancy(openings, department, location, level, compensation, neededBy);
    }

    /** The same search, as if it had been opened for that. */
    public RequisitionOpened amended(Vacancy now) {
        return new RequisitionOpened(
                requisition,
                title,
                now.department(),
                roleType,
                now.location(),
                now.openings(),
                hiringManager,
                recruiter,
                now.compensation(),
                headcount,
                costOfVacancyPerDay,
                stages,
                origin,
                now.level(),
                now.neededBy(),
                confidential,
                replaces);
    }

    /** The same search, confidential so; null: not so. */
    public RequisitionOpened seenBy(@Nullable Confidential now) {
        return new RequisitionOpened(
                requisition,
                title,
                department,
                roleType,
                location,
                openings,
                hiringManager,
                recruiter,
                compensation,
                headcount,
                costOfVacancyPerDay,
                stages,
                origin,
                level,
                neededBy,
                now,
                replaces);
    }

    @Override
    public Set<Tag> tags() {
        return headcount == null
                ? Tag.setOf(requisition.tag(), hiringManager.asManager(), recruiter.asRecruiter())
                : Tag.setOf(requisition.tag(), hiringManager.asManager(), recruiter.asRecruiter(), headcount.tag());
    }
}
