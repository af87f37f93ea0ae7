package dev.tandem.command.planning.decide;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.Role;
import dev.tandem.events.planning.HeadcountRedesigned;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a planned role.
 *
 * @param openings how many people at most; left out, as many as planned (a redesign always says it)
 * @param became how a redesigned role changed
 * @param description what it is now
 * @param until when a deferred role is looked at again
 * @param reason why it is deferred or declined; a note on an approval
 */
@Allowed(Role.EXECUTIVE)
@Example(by = "executive:eva", value = """
        {"headcount": "hc-decide-headcount", "decision": "REDESIGN", "became": "SPLIT", "openings": 2,
         "description": "One senior and one junior engineer"}
        """)
public record DecideHeadcount(
        @NotNull HeadcountId headcount,
        @NotNull Verdict decision,
        @Nullable @Min(0) @Max(1000) Integer openings,
        HeadcountRedesigned.@Nullable Redesign became,
        @Nullable @Size(max = 4000) String description,
        @Nullable LocalDate until,
        @Nullable @Size(max = 4000) String reason)
        implements Command {

    /** What can be decided. */
    public enum Verdict {
        APPROVE,
        REDESIGN,
        DEFER,
        DECLINE
    }
}
