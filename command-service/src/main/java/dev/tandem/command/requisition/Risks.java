package dev.tandem.command.requisition;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.events.Event;
import dev.tandem.events.RiskId;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.RiskDismissed;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.StrategyAdjusted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The risks of a search.
 *
 * @param flagged all that were ever flagged, with whether they were answered
 */
public record Risks(Map<RiskId, Risk> flagged) {

    /** What it is made of; read by the requisition's tag. */
    public static final Part<Risks> PART = Part.from(new Risks(Map.of()))
            .onAny(
                    Set.of(
                            PipelineRiskFlagged.class,
                            StrategyAdjusted.class,
                            RequirementsRevised.class,
                            RiskDismissed.class),
                    (risks, recorded) -> risks.after(recorded.event()));

    /** One of them. */
    public record Risk(PipelineRiskFlagged flagged, boolean answered) {

        /** Whether it is of that cause, in that stage or in all of them. */
        boolean of(RiskCause cause, @Nullable Stage stage) {
            return flagged.cause() == cause
                    && (stage == null
                            || flagged.stage() == null
                            || flagged.stage().equals(stage));
        }
    }

    /** The risk of that cause that waits for an answer; for a stage also one that is about all of them. */
    public Optional<RiskId> open(RiskCause cause, @Nullable Stage stage) {
        return flagged.values().stream()
                .filter(risk -> !risk.answered() && risk.of(cause, stage))
                .map(risk -> risk.flagged().risk())
                .findFirst();
    }

    /** Refuses to answer what was never flagged, or was answered; null if all of these wait for an answer. */
    public @Nullable Refused refusesAnswers(@Nullable List<RiskId> answers) {
        for (RiskId answer : answers == null ? List.<RiskId>of() : answers) {
            Risk risk = flagged.get(answer);
            if (risk == null) {
                return refused(
                        RequisitionRule.RISK_UNKNOWN, RequisitionRule.RISK_UNKNOWN.meaning(), Map.of("risk", answer));
            }
            if (risk.answered()) {
                return refused(
                        RequisitionRule.RISK_ANSWERED, RequisitionRule.RISK_ANSWERED.meaning(), Map.of("risk", answer));
            }
        }
        return null;
    }

    /** After an event of the search; the same if it says nothing about risks. */
    public Risks after(Event event) {
        return switch (event) {
            case PipelineRiskFlagged risk -> with(risk.risk(), new Risk(risk, false));
            case StrategyAdjusted adjusted -> answered(adjusted.risks());
            case RequirementsRevised revised -> answered(revised.risks());
            case RiskDismissed dismissed -> answered(List.of(dismissed.risk()));
            default -> this;
        };
    }

    /** Those that wait for no answer any more and did before. */
    public List<PipelineRiskFlagged> answeredSince(Risks before) {
        return before.flagged.values().stream()
                .filter(risk -> !risk.answered())
                .map(Risk::flagged)
                .filter(risk -> flagged.values().stream()
                        .anyMatch(now -> now.answered() && now.flagged().risk().equals(risk.risk())))
                .toList();
    }

    private Risks answered(@Nullable List<RiskId> answers) {
        Risks after = this;
        for (RiskId answer : answers == null ? List.<RiskId>of() : answers) {
            Risk risk = flagged.get(answer);
            if (risk != null) {
                after = after.with(answer, new Risk(risk.flagged(), true));
            }
        }
        return after;
    }

    private Risks with(RiskId id, Risk risk) {
        Map<RiskId, Risk> more = new HashMap<>(flagged);
        more.put(id, risk);
        return new Risks(Map.copyOf(more));
    }
}
