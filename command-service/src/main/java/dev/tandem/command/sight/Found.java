package dev.tandem.command.sight;

import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import java.util.List;

/**
 * Candidates who were found.
 *
 * @param candidates by their ids
 * @param more whether there are others behind them
 */
public record Found(List<One> candidates, boolean more) {

    /**
     * One of them.
     *
     * @param name what they are called
     * @param searches on which the caller sees their application
     */
    public record One(CandidateId candidate, String name, List<RequisitionId> searches) {}
}
