package dev.tandem.command.debrief.hold;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that the panel met, who was there, and what it came to. A rejection still needs its own command, with reasons.
 *
 * @param attendees who was there; whoever of them interviewed has submitted their feedback before
 * @param rationale why that outcome
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.DECIDING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "candidate": "cand-hold-debrief", "debrief": "deb-hold-debrief", "attendees": ["mia", "ines"],
         "outcome": "OFFER", "rationale": "Strong on engineering; the team will teach reconciliation"}
        """)
public record HoldDebrief(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull DebriefId debrief,
        @NotEmpty @Size(max = 50) List<@NotNull PersonId> attendees,
        @NotNull DebriefOutcome outcome,
        @NotBlank @Size(max = 4000) String rationale,
        @Nullable @Valid Upheld upheld)
        implements Judging, NamesPeople {

    @Override
    public List<PersonId> people() {
        return attendees;
    }

    @Override
    public boolean toCome() {
        return false;
    }

    @Override
    public List<JudgingText> judging() {
        return List.of(JudgingText.of("rationale", rationale));
    }
}
