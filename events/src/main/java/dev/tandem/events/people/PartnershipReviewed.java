package dev.tandem.events.people;

import dev.tandem.events.PersonId;
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
 * @param commitments what each side will do; at least one
 */
public record PartnershipReviewed(
        PersonId recruiter,
        PersonId manager,
        String quarter,
        List<Metric> metrics,
        List<Commitment> commitments,
        PersonId reviewedBy)
        implements PeopleEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(manager.asManager(), recruiter.asRecruiter());
    }

    /**
     * One figure.
     *
     * @param name such as {@code feedback-in-sla}
     * @param value null where there were too few cases to say
     * @param cases how many it was computed from
     */
    public record Metric(
            @NotBlank @Size(max = 100) String name,
            @Nullable BigDecimal value,
            @PositiveOrZero int cases) {}

    /** What one side will do. */
    public record Commitment(
            @NotNull Side side, @NotBlank @Size(max = 2000) String text) {}
}
