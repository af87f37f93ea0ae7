package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RiskId;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.PipelineRiskFlagged.Shortfall;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk of a search.
 *
 * @param stage in which candidates stay too long; null with other causes, and where all of them are meant
 * @param shortfall what was counted, and the target; null where somebody flagged it by hand
 * @param because ids of the events behind the figure, oldest first
 * @param flaggedBy who flagged it; {@code system} where the figure did
 * @param side for which side; null where the figure did
 * @param what they had to say; null where the figure did
 * @param answer what was done about it; null while it waits for an answer
 */
record FlaggedRisk(
        RiskId risk,
        RiskCause cause,
        @Nullable Stage stage,
        @Nullable Shortfall shortfall,
        List<UUID> because,
        PersonId flaggedBy,
        @Nullable Side side,
        @Nullable String what,
        Instant flaggedAt,
        @Nullable RiskAnswer answer) {

    /** How a risk is answered. */
    enum AnswerKind {
        STRATEGY_ADJUSTED,
        REQUIREMENTS_REVISED,
        DISMISSED
    }

    /**
     * An answer.
     *
     * @param said the change of the strategy, or the reason to go on as before; null with revised requirements, whose reasons stand
     *     with them
     * @param by who answered; null with revised requirements, whose event does not say
     */
    record RiskAnswer(
            AnswerKind kind,
            @Nullable String said,
            @Nullable PersonId by,
            Instant at) {}

    static FlaggedRisk of(PipelineRiskFlagged event, Instant at) {
        return new FlaggedRisk(
                event.risk(),
                event.cause(),
                event.stage(),
                event.shortfall(),
                event.because(),
                event.flaggedBy(),
                event.by(),
                event.what(),
                at,
                null);
    }

    FlaggedRisk answered(RiskAnswer with) {
        return new FlaggedRisk(risk, cause, stage, shortfall, because, flaggedBy, side, what, flaggedAt, with);
    }
}
