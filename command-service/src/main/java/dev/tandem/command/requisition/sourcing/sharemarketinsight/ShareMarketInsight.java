package dev.tandem.command.requisition.sourcing.sharemarketinsight;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.CompensationBand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Shares market data with the hiring manager, to hold against what is wanted.
 *
 * @param salaryBand what such people earn, if looked at
 * @param availability how many there are, and how far away
 * @param expectedDaysToFill how long searches like it take, if known
 * @param source where this is known from
 */
@Does(Act.ORDINARY)
@Allowed(Role.RECRUITER)
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "salaryBand": {"minimum": {"amount": 65000, "currency": "EUR"}, "maximum": {"amount": 85000, "currency": "EUR"}},
         "availability": "About 40 people in reach", "expectedDaysToFill": 55, "source": "Our last six searches and a salary survey"}
        """)
public record ShareMarketInsight(
        @NotNull RequisitionId requisition,
        @Valid @Nullable CompensationBand salaryBand,
        @NotBlank @Size(max = 2000) String availability,
        @Nullable @Min(1) @Max(1000) Integer expectedDaysToFill,
        @NotBlank @Size(max = 500) String source)
        implements OnRequisition {}
