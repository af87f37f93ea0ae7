package dev.tandem.command.web.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sealed texts say.
 *
 * @param texts one for each that was sent, in the same order
 */
public record Disclosed(List<Said> texts) {

    /**
     * What one text says.
     *
     * @param clear the text; null if it was erased
     * @param erased whether its candidate was forgotten, so that nobody can read it any more
     */
    public record Said(@Nullable String clear, boolean erased) {}
}
