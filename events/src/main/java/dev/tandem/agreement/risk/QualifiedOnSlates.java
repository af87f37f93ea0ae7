package dev.tandem.agreement.risk;

import dev.tandem.agreement.SlaClock;
import dev.tandem.events.Event;
import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.SlatePresented;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Of the candidates on the newest slates, all together, how many were qualified when they were presented. */
final class QualifiedOnSlates implements PipelineFigure {

    @Override
    public RiskCause cause() {
        return RiskCause.FEW_QUALIFIED;
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(SlatePresented.class);
    }

    @Override
    public Set<Class<? extends Event>> endedBy() {
        return follows();
    }

    @Override
    public Cases after(Cases cases, Event event, UUID id, Instant at) {
        return event instanceof SlatePresented slate
                ? cases.and(new Cases.Case(
                        null,
                        null,
                        id,
                        at,
                        at,
                        slate.qualified(),
                        slate.applications().size()))
                : cases;
    }

    @Override
    public List<Finding> findings(Cases cases, SlaClock clock, PipelineTargets targets) {
        return Shares.findings(cases, clock, targets.qualified());
    }

    @Override
    public Description description() {
        return new Description(
                "share of the candidates on slates that were qualified",
                "each `SlatePresented`, with all of its candidates");
    }
}
