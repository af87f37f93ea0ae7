package dev.tandem.command.hire;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionRule;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.PersonId;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hire and the requisition that it was made on.
 *
 * @param course what became of the hire; nothing if the candidate was not hired
 */
public record HireState(RequisitionState requisition, HireCourse course) {

    /** A day has begun somewhere before it does in UTC. */
    private static final ZoneOffset WHERE_DAYS_BEGIN = ZoneOffset.ofHours(14);

    /** Reads where the hire of that candidate stands. */
    public static DecisionModel<HireState> model(OnApplication command) {
        return DecisionModel.into(
                HireState::new,
                RequisitionState.PART.of(command.requisition().tag()),
                HireCourse.PART.of(command.application().tag()));
    }

    /** The hire; null if the candidate was not hired. */
    public @Nullable CandidateHired hired() {
        return course.hired();
    }

    /** When it occurred; null if the candidate was not hired. */
    public @Nullable Instant at() {
        return course.at();
    }

    /** For whom whoever was hired works: the hiring manager, until they were handed over. */
    public PersonId manager() {
        return course.handedTo() == null ? requisition.hiringManager() : course.handedTo();
    }

    /** Refuses where nobody was hired, or whoever was never came; null for a hire that stands. */
    public @Nullable Refused refusesUnlessStanding() {
        if (hired() == null) {
            return refused(HireRule.NOT_HIRED);
        }
        return course.fellThrough() ? refused(HireRule.NO_SHOW_RECORDED) : null;
    }

    /** Refuses everybody but the two partners, the manager whom the hire was handed to, and an importer of its history; null for them. */
    public @Nullable Refused onlyForThoseAround(CommandContext context) {
        boolean theirs = context.actor().equals(course.handedTo()) && !context.importing();
        return theirs ? null : requisition.onlyForHistoryOr(Partner.EITHER, context);
    }

    /**
     * Refuses everybody but the manager whom they work for, whoever acts for the hiring manager as long as that is who it is, and an
     * importer of its history; null for them.
     */
    public @Nullable Refused onlyForTheirManager(CommandContext context) {
        if (!requisition.exists() || context.importing()) {
            return requisition.onlyForHistoryOr(Partner.HIRING_MANAGER, context);
        }
        boolean theirs = course.handedTo() == null
                ? requisition.sideFor(context) == Side.HIRING_MANAGER
                : context.actor().equals(course.handedTo());
        return theirs
                ? null
                : refused(
                        HireRule.NOT_THEIR_MANAGER,
                        "They work for " + manager() + "; you are " + context.actor() + ".",
                        Map.of("manager", manager()));
    }

    /** The rules by which {@link #onlyForTheirManager} refuses, and more. */
    public static List<Rule> rulesForTheirManagerAnd(Rule... more) {
        return Rule.listed(
                List.of(
                        RequisitionRule.REQUISITION_UNKNOWN,
                        HireRule.NOT_THEIR_MANAGER,
                        RequisitionRule.NOT_IMPORTED,
                        RequisitionRule.HISTORY_OUT_OF_ORDER),
                more);
    }

    /** Refuses a day that has not begun anywhere; null for one that has. */
    public static @Nullable Refused refusesToCome(LocalDate day, CommandContext context) {
        LocalDate today = LocalDate.ofInstant(context.occurredAt(), WHERE_DAYS_BEGIN);
        return day.isAfter(today)
                ? refused(HireRule.DAY_TO_COME, "That was said at " + context.occurredAt() + ".", Map.of("day", day))
                : null;
    }
}
