package dev.tandem.events.requisition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search should come to on its way, so that both see early where it does not. A figure that falls short of its target is flagged
 * as a risk; nobody is late with it, and nobody is blamed.
 *
 * @param interviews of the submittals, how many become interviews; null: no target
 * @param qualified of the candidates on slates, how many have no open must-have gap; null: no target
 * @param stages how long candidates stay in a stage; null: no target, and at most one for each stage
 */
public record PipelineTargets(
        @Valid @Nullable ShareTarget interviews,
        @Valid @Nullable ShareTarget qualified,
        @Size(max = 20) @Nullable List<@NotNull @Valid StageTarget> stages) {

    /** The stages with a target. */
    public List<StageTarget> stageTargets() {
        return stages == null ? List.of() : stages;
    }

    /**
     * A share that is not to fall below a bound.
     *
     * @param percent at least so many of a hundred, 1 to 100
     * @param last counted over so many of the newest cases, 1 to 100; nothing is said before there are as many
     */
    public record ShareTarget(
            @Min(1) @Max(100) int percent, @Min(1) @Max(100) int last) {}

    /**
     * A time that half of the candidates are not to exceed.
     *
     * @param within the longest median of the time in the stage, on the calendar of the terms; time at rest does not count
     * @param last counted over so many of the newest stays that ended, 1 to 100; nothing is said before there are as many
     */
    public record StageTarget(
            @NotNull Stage stage,
            @NotNull Duration within,
            @Min(1) @Max(100) int last) {}
}
