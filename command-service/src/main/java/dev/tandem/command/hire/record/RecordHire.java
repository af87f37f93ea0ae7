package dev.tandem.command.hire.record;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Records that the candidate who accepted the offer will start, once all that it depends on is met. The hire that takes the last opening fills the requisition.
 *
 * @param offer the accepted one
 * @param startDate the first day of work
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-record-hire", "offer": "off-record-hire", "startDate": "2099-04-01"}
        """)
public record RecordHire(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull OfferId offer,
        @NotNull LocalDate startDate)
        implements OnApplication {}
