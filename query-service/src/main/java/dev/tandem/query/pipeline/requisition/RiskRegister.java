package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.Event;
import dev.tandem.events.RiskId;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RiskDismissed;
import dev.tandem.events.requisition.StrategyAdjusted;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.pipeline.requisition.FlaggedRisk.AnswerKind;
import dev.tandem.query.pipeline.requisition.FlaggedRisk.RiskAnswer;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What put each search at risk, and what was done about it. */
@Component
final class RiskRegister implements ProgressView {

    /** The risks of a search, oldest first. */
    record Risks(List<FlaggedRisk> all) {

        static final Risks NONE = new Risks(List.of());

        Risks and(FlaggedRisk one) {
            return new Risks(Stream.concat(all.stream(), Stream.of(one)).toList());
        }

        Risks answered(@Nullable List<RiskId> which, RiskAnswer with) {
            return which == null || which.isEmpty()
                    ? this
                    : new Risks(all.stream()
                            .map(risk ->
                                    risk.answer() == null && which.contains(risk.risk()) ? risk.answered(with) : risk)
                            .toList());
        }
    }

    /** One row a requisition, by its id. */
    static final Table<Risks> RISKS = new Table<>("risks", Risks.class, List.of(), List.of());

    @Override
    public List<Table<?>> tables() {
        return List.of(RISKS);
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        if (says(event.event())) {
            touched.row(RISKS, event.key());
        }
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        if (!says(event.event())) {
            return;
        }
        @Nullable Risks stored = rows.get(RISKS, event.key());
        Risks before = stored == null ? Risks.NONE : stored;
        Risks after = after(before, event.event(), event.occurredAt());
        if (!after.equals(before)) {
            rows.put(RISKS, event.key(), after);
        }
    }

    private static boolean says(Event event) {
        return switch (event) {
            case PipelineRiskFlagged _, RiskDismissed _ -> true;
            case StrategyAdjusted adjusted -> adjusted.risks() != null;
            case RequirementsRevised revised -> revised.risks() != null;
            default -> false;
        };
    }

    private static Risks after(Risks before, Event event, Instant at) {
        return switch (event) {
            case PipelineRiskFlagged risk -> before.and(FlaggedRisk.of(risk, at));
            case RiskDismissed dismissed ->
                before.answered(
                        List.of(dismissed.risk()),
                        new RiskAnswer(AnswerKind.DISMISSED, dismissed.reason(), dismissed.by(), at));
            case StrategyAdjusted adjusted ->
                before.answered(
                        adjusted.risks(),
                        new RiskAnswer(AnswerKind.STRATEGY_ADJUSTED, adjusted.what(), adjusted.adjustedBy(), at));
            case RequirementsRevised revised ->
                before.answered(revised.risks(), new RiskAnswer(AnswerKind.REQUIREMENTS_REVISED, null, null, at));
            default -> before;
        };
    }
}
