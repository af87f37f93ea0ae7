package dev.tandem.command.hire.left;

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
 * Records that whoever was hired works here no longer. Whether they were retained after 6 and 12 months follows from it. Why they
 * left is not asked.
 *
 * @param lastDay the last day of work; not one to come
 * @param regretted whether they were wished to stay
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER, Role.IMPORTER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-history", "candidate": "cand-record-hire-left", "lastDay": "2020-02-28", "regretted": true}
        """)
public record RecordHireLeft(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull LocalDate lastDay,
        boolean regretted)
        implements OnApplication {}
