package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The search is at risk: a figure fell short of the target that its terms set, or one of the two says so. It waits for an answer:
 * another strategy, revised requirements, or a reason to go on as before. Until then nothing is flagged again for the same cause.
 *
 * @param stage in which candidates stay too long; null with other causes, and where somebody means all of them
 * @param shortfall what was counted; null where somebody flagged it by hand
 * @param because ids of the events behind the figure, oldest first; empty where somebody flagged it by hand
 * @param flaggedBy who flagged it; {@link PersonId#SYSTEM} where the figure did
 * @param by for which of the two sides they did; null where the figure did
 * @param what they have to say; null where the figure did
 */
public record PipelineRiskFlagged(
        RiskId risk,
        RequisitionId requisition,
        RiskCause cause,
        @Nullable Stage stage,
        @Nullable Shortfall shortfall,
        List<UUID> because,
        PersonId flaggedBy,
        @Nullable Side by,
        @Nullable String what)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), risk.tag());
    }

    /**
     * By how much a figure fell short of its target.
     *
     * @param cases over how many cases it was counted
     * @param percent the share, rounded down; null for a time
     * @param percentWanted the least share; null for a time
     * @param median the median time; null for a share
     * @param medianWanted the longest median; null for a share
     */
    public record Shortfall(
            int cases,
            @Nullable Integer percent,
            @Nullable Integer percentWanted,
            @Nullable Duration median,
            @Nullable Duration medianWanted) {

        /** Of a share. */
        public static Shortfall share(int cases, int percent, int wanted) {
            return new Shortfall(cases, percent, wanted, null, null);
        }

        /** Of a time. */
        public static Shortfall time(int cases, Duration median, Duration wanted) {
            return new Shortfall(cases, null, null, median, wanted);
        }
    }
}
