package dev.tandem.command.application.receive;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.candidate.Registration;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.SourceDetail;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in an application, which stands at APPLIED. That people are still looked for is all it needs. Whoever applies again after
 * the end has their application open again; it counts once. A candidate who is not known yet is registered in the same step.
 *
 * @param candidate who applies; an id of the caller's for somebody new
 * @param source how the candidate came
 * @param detail where exactly, or through whom
 * @param previous another requisition that they applied to, if their application goes back to that one
 * @param name of somebody new, as they call themselves; not heard for who is registered already
 * @param email of somebody new
 * @param phone of somebody new
 * @param anotherPerson true: somebody new is nobody else who gave the same address, however likely that looks; recorded only if it does
 * @param reason how that is known
 */
@Does(Act.SOURCING)
@Allowed({Role.RECRUITER, Role.CAREER_SITE, Role.IMPORTER})
@Example(by = "career-site:careers", value = """
        {"requisition": "req-payments", "candidate": "cand-receive-application", "source": "INBOUND",
         "detail": {"kind": "BOARD", "name": "Berlin Tech Jobs"},
         "name": "Basil Osei", "email": "basil@example.org", "phone": "+351 910 000 001"}
        """)
public record ReceiveApplication(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull Source source,
        @Nullable @Valid SourceDetail detail,
        @Nullable RequisitionId previous,
        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable @Email @Size(max = 320) String email,
        @Nullable @Size(max = 50) String phone,
        @Nullable Boolean anotherPerson,
        @Nullable @Size(min = 10, max = 2000) String reason)
        implements OnApplication, Registration {

    @Override
    public List<RequisitionId> requisitions() {
        return previous == null ? List.of(requisition) : List.of(requisition, previous);
    }
}
