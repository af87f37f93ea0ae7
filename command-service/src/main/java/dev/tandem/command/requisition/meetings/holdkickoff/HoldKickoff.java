package dev.tandem.command.requisition.meetings.holdkickoff;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.KickoffAnswers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that recruiter and hiring manager sat down together, and what they agreed on.
 *
 * @param attendees who was there; the recruiter and the hiring manager at least
 * @param answers what the kickoff leaves written
 * @param daysToHire how many days from now to an accepted offer both hold to be realistic
 * @param sourcingPlan where people will be looked for, and who does what
 * @param maximumYears always refused: a maximum of experience narrows the pool for no gain
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-hold-kickoff", "attendees": ["rosa", "mia"],
         "answers": {"priority": "QUALITY", "mostImportantSkills": ["Java", "PostgreSQL", "Kafka"],
           "education": {"necessity": "NOT_NEEDED"}, "tellingPreviousEmployers": ["Payment providers"], "minimumYears": 3,
           "exemplarProfiles": ["Ana, who built the ledger"], "team": "Six engineers and a product manager",
           "dailyChallenges": ["Keeping settlement correct while volumes double"],
           "successAtSixMonths": "Owns the payout service and its on-call",
           "successAtTwelveMonths": "Leads the move to event-driven settlement"},
         "daysToHire": 60, "sourcingPlan": "Referrals of the team first, then the Java user group; Rosa writes to twenty a week"}
        """)
public record HoldKickoff(
        @NotNull RequisitionId requisition,
        @NotEmpty @Size(max = 50) List<@NotNull PersonId> attendees,
        @NotNull @Valid KickoffAnswers answers,
        @NotNull @Min(1) @Max(730) Integer daysToHire,
        @NotBlank @Size(max = 4000) String sourcingPlan,
        @Nullable Integer maximumYears)
        implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return attendees;
    }

    @Override
    public boolean toCome() {
        return false;
    }
}
