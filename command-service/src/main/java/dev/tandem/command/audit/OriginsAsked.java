package dev.tandem.command.audit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Events of which somebody wants to know where they came from.
 *
 * @param positions up to 1000
 */
public record OriginsAsked(
        @NotNull @Size(max = AuditAsked.MOST) List<@NotNull Long> positions) {}
