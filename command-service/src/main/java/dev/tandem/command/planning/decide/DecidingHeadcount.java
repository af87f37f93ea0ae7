package dev.tandem.command.planning.decide;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.planning.PlanningRule.DECISION_INCOMPLETE;
import static dev.tandem.command.planning.PlanningRule.DEFERRED_INTO_THE_PAST;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_DECIDED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.planning.HeadcountState;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import dev.tandem.events.planning.HeadcountApproved;
import dev.tandem.events.planning.HeadcountDeclined;
import dev.tandem.events.planning.HeadcountDeferred;
import dev.tandem.events.planning.HeadcountRedesigned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decides {@link DecideHeadcount}. */
final class DecidingHeadcount implements Decision<DecideHeadcount, HeadcountState> {

    @Override
    public DecisionModel<HeadcountState> reads(DecideHeadcount command) {
        return HeadcountState.model(command.headcount());
    }

    @Override
    public Outcome decide(DecideHeadcount command, HeadcountState headcount, CommandContext context) {
        return switch (headcount.phase()) {
            case UNKNOWN -> refused(HEADCOUNT_UNKNOWN);
            case APPROVED, DECLINED -> refused(HEADCOUNT_DECIDED);
            case PLANNED -> decided(command, headcount, context);
        };
    }

    private static Outcome decided(DecideHeadcount command, HeadcountState headcount, CommandContext context) {
        PersonId by = context.actor();
        HeadcountId id = command.headcount();
        @Nullable Integer openings = command.openings();
        HeadcountRedesigned.@Nullable Redesign became = command.became();
        @Nullable String description = said(command.description());
        @Nullable String reason = said(command.reason());
        @Nullable LocalDate until = command.until();
        return switch (command.decision()) {
            case APPROVE ->
                recorded(new HeadcountApproved(id, openings == null ? headcount.ceiling() : openings, reason, by));
            case REDESIGN ->
                became == null || description == null || openings == null
                        ? incomplete(missing("became", became, "description", description, "openings", openings))
                        : recorded(new HeadcountRedesigned(id, became, description, openings, by));
            case DEFER ->
                until == null || reason == null
                        ? incomplete(missing("until", until, "reason", reason))
                        : until.isBefore(LocalDate.ofInstant(context.occurredAt(), ZoneOffset.UTC))
                                ? refused(DEFERRED_INTO_THE_PAST)
                                : recorded(new HeadcountDeferred(id, until, reason, by));
            case DECLINE ->
                reason == null ? incomplete(List.of("reason")) : recorded(new HeadcountDeclined(id, reason, by));
        };
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The names among name-value pairs whose value is missing. */
    private static List<String> missing(@Nullable Object... namesAndValues) {
        return IntStream.range(0, namesAndValues.length / 2)
                .filter(pair -> namesAndValues[2 * pair + 1] == null)
                .mapToObj(pair -> String.valueOf(namesAndValues[2 * pair]))
                .toList();
    }

    private static Outcome incomplete(List<String> missing) {
        return refused(
                DECISION_INCOMPLETE,
                "This decision leaves out " + String.join(" and ", missing) + ".",
                Map.of("missing", missing));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(HEADCOUNT_UNKNOWN, HEADCOUNT_DECIDED, DECISION_INCOMPLETE, DEFERRED_INTO_THE_PAST);
    }
}
