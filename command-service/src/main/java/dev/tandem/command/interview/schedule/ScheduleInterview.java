package dev.tandem.command.interview.schedule;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.Assignment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Schedules an interview: who assesses what, and when. It is of the present round, or begins the next one, which goes by the plan in
 * force. An application that has not reached the stage INTERVIEW moves there.
 *
 * @param assignments members of the panel and the competencies, of theirs, that they assess in it
 */
@Does(Act.SCHEDULING)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-schedule-interview",
         "assignments": [{"interviewer": "ines", "competencies": ["engineering"]}],
         "startsAt": "2099-02-03T10:00:00Z", "endsAt": "2099-02-03T11:00:00Z"}
        """)
public record ScheduleInterview(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Assignment> assignments,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt)
        implements OnApplication, NamesPeople {

    @Override
    public List<PersonId> people() {
        return assignments.stream().map(one -> one.interviewer()).toList();
    }
}
