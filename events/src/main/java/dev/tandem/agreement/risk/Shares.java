package dev.tandem.agreement.risk;

import dev.tandem.agreement.SlaClock;
import dev.tandem.events.requisition.PipelineRiskFlagged.Shortfall;
import dev.tandem.events.requisition.PipelineTargets.ShareTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shares: of all cases together, how much is as wanted. */
final class Shares {

    private Shares() {}

    static List<Finding> findings(Cases cases, SlaClock clock, @Nullable ShareTarget target) {
        if (target == null || clock.agreements().isEmpty()) {
            return List.of();
        }
        List<Cases.Case> newest =
                cases.newest(target.last(), null, clock.agreements().getFirst().at());
        int of = newest.stream().mapToInt(Cases.Case::of).sum();
        int good = newest.stream().mapToInt(Cases.Case::good).sum();
        if (of == 0 || 100L * good >= (long) target.percent() * of) {
            return List.of();
        }
        return List.of(new Finding(
                null,
                Shortfall.share(newest.size(), 100 * good / of, target.percent()),
                newest.stream().map(Cases.Case::event).toList()));
    }
}
