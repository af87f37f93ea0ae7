package dev.tandem.command.requisition.risks.watch;

import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.risk.Cases;
import dev.tandem.agreement.risk.Finding;
import dev.tandem.agreement.risk.PipelineFigure;
import dev.tandem.agreement.risk.PipelineFigures;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.requisition.Risks;
import dev.tandem.events.Event;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.RiskCause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a search, and the risks that it led to.
 *
 * @param figure which one; empty for a cause that no figure tells
 * @param cases what counts towards it since the last answer
 */
record WatchedFigure(Optional<PipelineFigure> figure, Cases cases, Risks risks) {

    /** Read by the requisition's tag. */
    static Part<WatchedFigure> part(RiskCause cause) {
        Optional<PipelineFigure> figure = PipelineFigures.of(cause);
        Set<Class<? extends Event>> types = Stream.concat(
                        figure.stream().flatMap(one -> one.follows().stream()), Risks.PART.types().stream())
                .collect(Collectors.toUnmodifiableSet());
        return Part.from(new WatchedFigure(figure, Cases.NONE, Risks.PART.initial()))
                .onAny(types, WatchedFigure::after);
    }

    /** By how much it falls short of the targets of the terms in force. */
    List<Finding> findings(SlaClock clock) {
        @Nullable
        PipelineTargets targets = clock.agreements().isEmpty() || !clock.inForce()
                ? null
                : clock.agreements().getLast().terms().targets();
        return targets == null
                ? List.of()
                : figure.map(one -> one.findings(cases, clock, targets)).orElse(List.of());
    }

    private WatchedFigure after(RecordedEvent<?> recorded) {
        Risks after = risks.after(recorded.event());
        Cases counted = figure.map(one -> one.after(cases, recorded.event(), recorded.id(), recorded.occurredAt()))
                .orElse(cases);
        for (PipelineRiskFlagged risk : after.answeredSince(risks)) {
            if (figure.isPresent() && risk.cause() == figure.get().cause()) {
                counted = counted.answered(risk.stage());
            }
        }
        return new WatchedFigure(figure, counted, after);
    }
}
