package dev.tandem.events.requisition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Something that interviews assess.
 *
 * @param anchors for each rating from 1 to 4, what somebody at that level does
 * @param questions the question bank, at least one
 */
public record Competency(
        @NotNull CompetencyId id,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 4) Map<@Min(1) @Max(4) Integer, @NotBlank @Size(max = 1000) String> anchors,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 500) String> questions) {}
