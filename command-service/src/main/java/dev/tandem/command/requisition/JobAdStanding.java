package dev.tandem.command.requisition;

import dev.tandem.command.decision.Reading;
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
 */
public record JobAdStanding(int version, @Nullable Side by, boolean approved) {

    /** Before the first draft. */
    public static final JobAdStanding NONE = new JobAdStanding(0, null, false);

    /** What it is made of. */
    public static final Reading.Part<JobAdStanding> PART = Reading.Part.<JobAdStanding>none()
            .on(JobAdDrafted.class, (_, event) -> new JobAdStanding(event.version(), event.by(), false))
            .on(JobAdApproved.class, (ad, _) -> new JobAdStanding(ad.version(), ad.by(), true));
}
