package dev.tandem.command.interview.swap;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Puts somebody in another's place, who assesses what was theirs to assess. It counts as no cancellation, and whoever was there owes
 * the feedback. After an interview, whoever records that it took place says it with that.
 *
 * @param out who does not come
 * @param in who comes instead; a member of the panel
 */
@Does(Act.SCHEDULING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-swap-interviewer", "interview": "int-swap-interviewer", "out": "ines", "in": "ivan"}
        """)
public record SwapInterviewer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull InterviewId interview,
        @NotNull PersonId out,
        @NotNull PersonId in)
        implements OnApplication, NamesPeople {

    @Override
    public List<PersonId> people() {
        return List.of(in);
    }
}
