package dev.tandem.command.requisition.lifecycle.putonhold;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_ON_HOLD;
import static dev.tandem.command.requisition.RequisitionRule.HELD_ALONE_BEFORE;
import static dev.tandem.command.requisition.RequisitionRule.HOLD_OUT_OF_RANGE;
import static java.util.Objects.requireNonNullElse;

import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.WorkingHours;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionClock;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.lifecycle.OwnHolds;
import dev.tandem.events.people.WorkingWeek;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link PutRequisitionOnHold}. */
final class PuttingRequisitionOnHold implements Decision<PutRequisitionOnHold, PuttingRequisitionOnHold.State> {

    private static final Duration STILL_DUE = Duration.ofDays(1);
    private static final int DAYS_ALONE = 5;
    private static final WorkCalendar USUAL_DAYS = new WorkCalendar(
            WorkCalendar.CalendarKind.WORKING_DAYS,
            ZoneOffset.UTC,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            null,
            null,
            Set.of());

    record State(RequisitionState requisition, SlaClock clock, OwnHolds holds) {}

    @Override
    public DecisionModel<State> reads(PutRequisitionOnHold command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.stopsEveryClock().of(command.requisition().tag()),
                RequisitionClock.PART.of(command.requisition().tag()),
                OwnHolds.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(PutRequisitionOnHold command, State state, CommandContext context) {
        RequisitionState requisition = state.requisition();
        @Nullable Refused no = requisition.openForPartnersAndLeaders(context);
        if (no != null) {
            return no;
        }
        if (requisition.phase() == RequisitionState.RequisitionPhase.ON_HOLD) {
            return refused(ALREADY_ON_HOLD);
        }
        if (requisition.history(context)) {
            return recorded(new RequisitionPutOnHold(command.requisition(), command.reason()));
        }
        boolean alone = !state.requisition().leads(context);
        no = alone ? refusesAgain(state, context) : null;
        if (no != null) {
            return no;
        }
        @Nullable Instant latest = alone ? latest(state.clock(), context) : null;
        if (command.until() != null
                && (!command.until().isAfter(context.occurredAt())
                        || latest != null && command.until().isAfter(latest))) {
            return refused(
                    HOLD_OUT_OF_RANGE,
                    HOLD_OUT_OF_RANGE.meaning(),
                    latest == null ? Map.of() : Map.of("latest", latest));
        }
        return recorded(new RequisitionPutOnHold(
                command.requisition(),
                command.reason(),
                requisition.sideFor(context),
                latest == null ? command.until() : requireNonNullElse(command.until(), latest),
                context.occurredAt().plus(STILL_DUE)));
    }

    /** Refuses another hold before the search has gone on for as much of their working time as it rested for them alone; null if it has. */
    private static @Nullable Refused refusesAgain(State state, CommandContext context) {
        @Nullable Side side = state.requisition().sideFor(context);
        OwnHolds.@Nullable Rest before =
                side == null ? null : state.holds().over().get(side);
        if (before == null) {
            return null;
        }
        WorkingHours own = WorkingHours.on(calendar(state.clock(), context));
        Instant again = own.after(before.to(), own.between(before.from(), before.to()));
        return context.occurredAt().isBefore(again)
                ? refused(
                        HELD_ALONE_BEFORE,
                        "You let it rest until " + before.to() + "; you may again from " + again + ".",
                        Map.of("from", again))
                : null;
    }

    /** Until when one partner alone lets it rest. */
    private static Instant latest(SlaClock clock, CommandContext context) {
        WorkCalendar calendar = calendar(clock, context);
        return WorkingHours.on(calendar)
                .after(context.occurredAt(), WorkingHours.aDay(calendar).multipliedBy(DAYS_ALONE));
    }

    /** Their own working days, if they have said which those are. */
    private static WorkCalendar calendar(SlaClock clock, CommandContext context) {
        @Nullable WorkingWeek week = clock.week(context.actor());
        return week == null ? ofTheTerms(clock, context.occurredAt()) : week.workingDays();
    }

    private static WorkCalendar ofTheTerms(SlaClock clock, Instant at) {
        if (clock.agreements().isEmpty()) {
            return USUAL_DAYS;
        }
        WorkCalendar agreed = clock.termsAt(at).calendar();
        return agreed.kind() == WorkCalendar.CalendarKind.ALL_HOURS ? USUAL_DAYS : agreed;
    }

    @Override
    public List<Rule> refusals() {
        return RequisitionState.rulesForPartnersAndLeadersAnd(ALREADY_ON_HOLD, HOLD_OUT_OF_RANGE, HELD_ALONE_BEFORE);
    }
}
