package dev.tandem.command.requisition.lifecycle.open;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.Money;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.CompensationBand;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a search for one or more people. The recruiter who gives the command runs it; an importer names the recruiter who
 * ran it, and the requisition is marked as brought in.
 *
 * @param requisition an importer's own id for it, such as another system's; everybody else leaves it out
 * @param title the role, as both sides call it
 * @param roleType the kind of role, such as {@code ENGINEER}; metrics group by it
 * @param openings how many people are wanted
 * @param hiringManager whose need it is; somebody else than the recruiter
 * @param recruiter who runs it; left out, the recruiter who gives the command
 * @param compensation the pay it can offer; only history may lack it
 * @param headcount the approved headcount it comes from, if any; it is not exceeded
 * @param costOfVacancyPerDay what each day without the hire costs, if known
 * @param stages the way of its applications, in order; left out, the usual one from APPLIED to HIRED, in history from SUBMITTED
 * @param level how senior the role is, in the house's own words; left out if that says nothing
 * @param neededBy the day by which somebody should have started, if there is one; to come, but for history
 * @param confidential which leaders see it if it is confidential: nobody else does but those who have to do with it, and auditors; left out
 *     if it is not
 * @param replaces whom it replaces, if they are to know nothing of it; sealed in whatever is stored
 */
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
         "openings": 1, "hiringManager": "mia", "recruiter": null,
         "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000, "currency": "EUR"}},
         "costOfVacancyPerDay": {"amount": 900, "currency": "EUR"}, "level": "Senior", "neededBy": "2099-03-01"}
        """)
public record OpenRequisition(
        @Nullable RequisitionId requisition,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 200) String department,
        @NotBlank @Size(max = 100) String roleType,
        @NotBlank @Size(max = 200) String location,
        @Min(1) @Max(1000) int openings,
        @NotNull PersonId hiringManager,
        @Nullable PersonId recruiter,
        @Valid @Nullable CompensationBand compensation,
        @Nullable HeadcountId headcount,
        @Valid @Nullable Money costOfVacancyPerDay,
        @Nullable @Size(min = 2, max = 40) List<@NotNull Stage> stages,
        @Nullable @Size(min = 1, max = 100) String level,
        @Nullable LocalDate neededBy,
        @Valid @Nullable Confidential confidential,
        @Valid @Nullable Replaces replaces)
        implements NamesPeople {

    /** One that is kept from nobody. */
    public OpenRequisition(
            @Nullable RequisitionId requisition,
            String title,
            String department,
            String roleType,
            String location,
            int openings,
            PersonId hiringManager,
            @Nullable PersonId recruiter,
            @Nullable CompensationBand compensation,
            @Nullable HeadcountId headcount,
            @Nullable Money costOfVacancyPerDay,
            @Nullable List<Stage> stages,
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
                level,
                neededBy,
                null,
                null);
    }

    @Override
    public List<PersonId> people() {
        return Stream.of(
                        Stream.of(hiringManager),
                        Stream.ofNullable(recruiter),
                        confidential == null ? Stream.<PersonId>of() : confidential.alsoSeenBy().stream())
                .flatMap(people -> people)
                .toList();
    }

    /**
     * Whom a search replaces; one of the two.
     *
     * @param person a user of Tandem, by their id: they see nothing of the search, in whatever role
     * @param name what somebody is called who is no user of Tandem
     */
    public record Replaces(
            @Nullable PersonId person,
            @Nullable @Size(min = 1, max = 200) String name) {}
}
