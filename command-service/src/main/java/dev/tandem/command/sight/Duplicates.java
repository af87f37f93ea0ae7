package dev.tandem.command.sight;

import dev.tandem.events.CandidateId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of candidates who are likely the same.
 *
 * @param pairs by their ids
 * @param more whether there are others behind them
 */
public record Duplicates(List<Pair> pairs, boolean more) {

    /** One of two. */
    public record Who(CandidateId candidate, @Nullable String name) {}

    /**
     * Two who gave the same address.
     *
     * @param same which: {@code EMAIL}, {@code PHONE}
     */
    public record Pair(Who one, Who other, List<String> same) {}
}
