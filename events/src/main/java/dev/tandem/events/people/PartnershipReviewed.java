package dev.tandem.events.people;

import dev.tandem.events.PersonId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Side;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recruiter and a hiring manager looked at how they work together.
 *
 * @param quarter which one, such as {@code 2026-Q1}
 * @param metrics the pair's figures as they stood, frozen
 * @param counted from what Tandem has counted them; null: somebody gave them, as in revision 1
 * @param commitments what each side will do; at least one
 */
@Revision(value = 2, upcasters = FiguresWereGiven.class)
public record PartnershipReviewed(
        PersonId recruiter,
        PersonId manager,
        String quarter,
        List<Metric> metrics,
        @Nullable Counted counted,
        List<Commitment> commitments,
        PersonId reviewedBy)
        implements PeopleEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(manager.asManager(), recruiter.asRecruiter());
    }

    /**
     * One figure. A counted one is named and defined as in METRICS.md of query-service.
     *
     * @param name such as {@code feedback.shareInSla}
     * @param value null where there were too few cases to say
     * @param cases how many it was computed from
     */
    public record Metric(
            @NotBlank @Size(max = 100) String name,
            @Nullable BigDecimal value,
            @PositiveOrZero int cases) {

        /** To how many decimal places a figure is counted. */
        public static final int DECIMALS = 4;
    }

    /**
     * How figures came about.
     *
     * @param position every event up to this position of the log was counted, and none after it
     * @param definitions the version of what each figure means
     */
    public record Counted(long position, int definitions) {}

    /** What one side will do. */
    public record Commitment(
            @NotNull Side side, @NotBlank @Size(max = 2000) String text) {}
}
