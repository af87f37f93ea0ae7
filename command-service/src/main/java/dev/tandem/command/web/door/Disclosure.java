package dev.tandem.command.web.door;

import dev.tandem.command.sight.TextAsked;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Texts about people, sealed as they stand in events, that somebody wants to read.
 *
 * @param texts 1 to 1000 of them
 */
public record Disclosure(@NotEmpty @Size(max = MOST) List<@NotNull @Valid TextAsked> texts) {

    static final int MOST = 1000;
}
