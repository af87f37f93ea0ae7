package dev.tandem.command.requisition.sourcing.draftjobad;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.JobAdDrafted.Demand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the job advertisement, or replaces the draft. Each of its demands names the requirement behind it; a demand without one
 * is allowed, and marked; so is asking for somebody of a certain age, family, origin, faith, health or gender.
 *
 * @param demands what it asks of people
 * @param showsPay whether the band of the requisition is published with it; left out, it is not
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-draft-job-ad", "title": "Backend engineer, payments", "text": "You will own the payout service ...",
         "demands": [{"text": "You have run Java services in production", "requirement": "java"}],
         "showsPay": true}
        """)
public record DraftJobAd(
        @NotNull RequisitionId requisition,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 20_000) String text,
        @NotNull @Size(max = 50) List<@NotNull @Valid Demand> demands,
        @Nullable Boolean showsPay)
        implements OnRequisition {}
