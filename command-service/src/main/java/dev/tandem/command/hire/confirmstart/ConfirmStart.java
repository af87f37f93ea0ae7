package dev.tandem.command.hire.confirmstart;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Confirms that whoever was hired came to work. Their months count from that day, and nobody says any more that they never came.
 *
 * @param startedOn the first day of work, planned or not; not one to come
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-history", "candidate": "cand-confirm-start", "startedOn": "2019-04-01"}
        """)
public record ConfirmStart(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull LocalDate startedOn) implements OnApplication {}
