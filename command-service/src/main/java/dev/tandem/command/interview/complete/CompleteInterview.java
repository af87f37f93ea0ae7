package dev.tandem.command.interview.complete;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.interview.Swap;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records that an interview took place. From now on each interviewer owes feedback.
 *
 * @param interviewers who took part; left out, all who were assigned, and whoever came in the place of one of them
 * @param swaps who came in whose place; left out, nobody did
 */
@Does(Act.SCHEDULING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-complete-interview", "interview": "int-complete-interview"}
        """)
public record CompleteInterview(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull InterviewId interview,
        @Nullable @Size(min = 1, max = 20) List<@NotNull PersonId> interviewers,
        @Nullable @Size(max = 20) List<@NotNull @Valid Swap> swaps)
        implements OnApplication, NamesPeople {

    @Override
    public List<PersonId> people() {
        return Stream.concat(
                        interviewers == null ? Stream.of() : interviewers.stream(),
                        swaps == null ? Stream.of() : swaps.stream().map(Swap::in))
                .toList();
    }

    @Override
    public boolean toCome() {
        return false;
    }

    /** One in which nobody took another's place. */
    public CompleteInterview(
            RequisitionId requisition,
            CandidateId candidate,
            InterviewId interview,
            @Nullable List<PersonId> interviewers) {
        this(requisition, candidate, interview, interviewers, null);
    }
}
