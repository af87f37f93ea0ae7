package dev.tandem.command.requisition.sourcing;

import dev.tandem.command.decision.Part;
import dev.tandem.events.requisition.JobAdApproved;
import dev.tandem.events.requisition.JobAdDrafted;
import dev.tandem.events.requisition.Side;
import org.jspecify.annotations.Nullable;

/**
 * The advertisement that is on the table.
 *
 * @param version 0 before the first draft
 * @param by which side wrote it; null before the first draft
 * @param approved whether the other side stands behind it
 * @param showsPay whether it says what the role pays
 */
public record JobAdState(int version, @Nullable Side by, boolean approved, boolean showsPay) {

    /** Before the first draft. */
    public static final JobAdState NONE = new JobAdState(0, null, false, false);

    /** What it is made of. */
    public static final Part<JobAdState> PART = Part.from(NONE)
            .on(
                    JobAdDrafted.class,
                    (_, event) ->
                            new JobAdState(event.version(), event.by(), false, Boolean.TRUE.equals(event.showsPay())))
            .on(JobAdApproved.class, (ad, _) -> new JobAdState(ad.version(), ad.by(), true, ad.showsPay()));
}
