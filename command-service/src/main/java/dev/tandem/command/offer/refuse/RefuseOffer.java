package dev.tandem.command.offer.refuse;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a proposed offer, for whoever is asked to approve it; or takes it back, for one of the two partners. Another may be
 * proposed.
 *
 * @param reason why, so that the next one can be better; at least 10 characters
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.DECIDING)
@Allowed({Role.HIRING_MANAGER, Role.EXECUTIVE, Role.TA_LEADER, Role.RECRUITER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "candidate": "cand-refuse-offer", "proposal": "prop-refuse-offer", "reason": "Above what the team's peers earn"}
        """)
public record RefuseOffer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull ProposalId proposal,
        @NotBlank @Size(min = 10, max = 2000) String reason,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return List.of(JudgingText.of("reason", reason));
    }
}
