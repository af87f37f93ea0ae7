package dev.tandem.query.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer says how much there is on all pages together. It is counted only for whoever asks: it takes longer than a page.
 *
 * @param total true: it is counted
 */
public record Total(
        @Parameter(description = "`true`: the answer says how much there is on all pages together.") @Nullable
        Boolean total) {

    /** Whether it is asked for. */
    public boolean wanted() {
        return total != null && total;
    }
}
