package dev.tandem.command.requisition;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.ActingFor;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.decision.Standing;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.Vacancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a requisition stands: whose it is, and whether it still takes anything new.
 *
 * @param exists whether it was opened at all; if not, nothing else here means anything
 * @param recruiter who runs it
 * @param hiringManager whose need it is
 * @param vacancy what it is for, as amended
 * @param stages the way of its applications, in order
 * @param phase whether the search goes on
 * @param headcount the approved headcount it comes from; null if none
 * @param team who does something on it besides the two
 * @param openedAt when it was opened; null before
 * @param latest when it last rested, went on, ended or changed hands; null before it was opened
 * @param discretion from whom it is kept
 */
public record RequisitionState(
        boolean exists,
        PersonId recruiter,
        PersonId hiringManager,
        Origin origin,
        Vacancy vacancy,
        List<Stage> stages,
        RequisitionPhase phase,
        @Nullable HeadcountId headcount,
        Team team,
        @Nullable Instant openedAt,
        @Nullable Instant latest,
        Discretion discretion)
        implements Standing {

    private static final PersonId NOBODY = new PersonId("nobody");

    /** A requisition of which nothing is known. */
    public static final RequisitionState UNKNOWN = new RequisitionState(
            false,
            NOBODY,
            NOBODY,
            Origin.NATIVE,
            new Vacancy(0, "", "", null, null, null),
            Stage.DEFAULT,
            RequisitionPhase.OPEN,
            null,
            Team.NONE,
            null,
            null,
            Discretion.NONE);

    /** What it is made of. */
    public static final Part<RequisitionState> PART = Part.from(UNKNOWN)
            .onRecorded(RequisitionOpened.class, (_, recorded) -> opened(recorded))
            .on(RequisitionAmended.class, (state, event) -> state.amended(event.now()))
            .onRecorded(RequisitionReassigned.class, (state, recorded) -> state.reassigned(recorded))
            .onRecorded(RequisitionPutOnHold.class, (state, recorded) -> state.in(RequisitionPhase.ON_HOLD, recorded))
            .onRecorded(RequisitionResumed.class, (state, recorded) -> state.in(RequisitionPhase.OPEN, recorded))
            .onRecorded(RequisitionCancelled.class, (state, recorded) -> state.in(RequisitionPhase.CANCELLED, recorded))
            .onRecorded(RequisitionFilled.class, (state, recorded) -> state.in(RequisitionPhase.FILLED, recorded))
            .onRecorded(RequisitionReopened.class, (state, recorded) -> state.in(RequisitionPhase.OPEN, recorded))
            .on(HiringTeamJoined.class, (state, event) -> state.with(state.team.joined(event)))
            .on(HiringTeamLeft.class, (state, event) -> state.with(state.team.left(event)))
            .on(SideDelegated.class, (state, event) -> state.with(state.team.delegated(event)))
            .on(DelegationEnded.class, (state, event) -> state.with(state.team.ended(event)))
            .on(
                    ConfidentialityChanged.class,
                    (state, event) -> state.with(state.discretion.confidential(event.confidential())))
            .on(ReplacedForgotten.class, (state, _) -> state.with(state.discretion.forgotten()));

    /** Whether a search goes on. */
    public enum RequisitionPhase {
        OPEN,
        /** It rests for a while: what is under way may end, nothing new begins. */
        ON_HOLD,
        /** As many were hired as were wanted. */
        FILLED,
        CANCELLED
    }

    /** Reads where that requisition stands, and nothing else. */
    public static DecisionModel<RequisitionState> model(RequisitionId requisition) {
        return PART.of(requisition.tag());
    }

    /**
     * Refuses everybody but these people and whoever acts for them in this; there must be a requisition to begin with. Null if the
     * actor is one of them.
     */
    public @Nullable Refused onlyFor(Partner partner, CommandContext context) {
        if (!exists) {
            return refused(RequisitionRule.REQUISITION_UNKNOWN);
        }
        @Nullable Side side = sideFor(context);
        return side != null && partner.includes(side) ? null : partner.toOthers(this, context);
    }

    /** For which side the actor may do now what the command does; null: for neither. */
    public @Nullable Side sideFor(CommandContext context) {
        @Nullable Side own = sideOf(context.actor());
        if (own != null) {
            return context.admission().byRole(context.roles()) ? own : null;
        }
        @Nullable Deputy deputy = deputy(context);
        return deputy == null ? null : deputy.side();
    }

    /** By which relation the actor, who owns no side, may do now what the command does; null if there is none. */
    public @Nullable Deputy deputy(CommandContext context) {
        @Nullable Act act = context.admission().act();
        return act == null ? null : deputy(act, context);
    }

    @Override
    public @Nullable ActingFor actsFor(CommandContext context) {
        @Nullable Deputy deputy = deputy(context);
        return deputy == null || deputy.side() == null ? null : new ActingFor(partner(deputy.side()), deputy.name());
    }

    /** Whether the actor may also do that now for that side, when the command is let do it as a part of something else. */
    public boolean may(Act act, Side side, CommandContext context) {
        if (context.actor().equals(partner(side))) {
            return true;
        }
        @Nullable Deputy deputy = deputy(act, context);
        return deputy != null && deputy.side() == side;
    }

    /** Whether that person owns that side, or acts for it in anything at all. */
    public boolean isOf(PersonId person, Side side, Instant now) {
        return person.equals(partner(side)) || team.actsFor(person, side, now);
    }

    private @Nullable Deputy deputy(Act act, CommandContext context) {
        return sideOf(context.actor()) != null || !context.admission().letsInForOthers(context.roles())
                ? null
                : team.covering(context.actor(), act, context.now());
    }

    /** Refuses whoever acts for the other side, or owns it; null if the person may act for this one. */
    public @Nullable Refused apart(PersonId person, Side side, CommandContext context) {
        Side other = side == Side.RECRUITER ? Side.HIRING_MANAGER : Side.RECRUITER;
        return isOf(person, other, context.now())
                ? refused(
                        RequisitionRule.SIDES_ARE_APART,
                        person + " acts for the other side of this requisition.",
                        Map.of("person", person, "side", other))
                : null;
    }

    /** As {@link #onlyFor}, but lets an importer write the history of a requisition that was itself brought in. */
    public @Nullable Refused onlyForHistoryOr(Partner partner, CommandContext context) {
        @Nullable Refused refused = onlyFor(partner, context);
        if (!exists || !context.importing()) {
            return refused;
        }
        if (origin == Origin.IMPORTED) {
            return notBefore(openedAt, context);
        }
        return refused == null ? notImported(context) : refused(RequisitionRule.NOT_IMPORTED);
    }

    /**
     * Refuses whoever acts as nothing but an importer on a requisition that was not brought in itself, also one of the two partners;
     * null else.
     */
    public @Nullable Refused notImported(CommandContext context) {
        boolean imports = context.roles().equals(Set.of(Role.IMPORTER));
        return exists && origin == Origin.NATIVE && imports ? refused(RequisitionRule.NOT_IMPORTED) : null;
    }

    /**
     * Refuses what is said to have happened before that moment, which it follows; null for whoever does not
     * bring in a past: that happens now.
     */
    public static @Nullable Refused notBefore(@Nullable Instant moment, CommandContext context) {
        return moment == null || !context.importing() || !context.occurredAt().isBefore(moment)
                ? null
                : new Refused(
                        RequisitionRule.HISTORY_OUT_OF_ORDER,
                        "What it follows is recorded already, at " + moment + ".",
                        Map.of("latest", moment));
    }

    /** Whether this is history being brought in, against which the partnership's preconditions are not held. */
    public boolean history(CommandContext context) {
        return context.importing() && origin == Origin.IMPORTED;
    }

    /** Refuses everybody but these people, and all once the search is over; null if it goes on, or rests. */
    public @Nullable Refused openFor(Partner partner, CommandContext context) {
        @Nullable Refused notTheirs = onlyFor(partner, context);
        return notTheirs == null ? over() : notTheirs;
    }

    /** As {@link #openFor} either partner, for a leader of theirs, and for an importer of its history. */
    public @Nullable Refused openForPartnersAndLeaders(CommandContext context) {
        @Nullable Refused notTheirs = leads(context) ? null : onlyForHistoryOr(Partner.EITHER, context);
        if (notTheirs != null) {
            return notTheirs;
        }
        @Nullable Refused ended = over();
        return ended == null ? notBefore(latest, context) : ended;
    }

    /** The rules by which {@link #openForPartnersAndLeaders} refuses, and more. */
    public static List<Rule> rulesForPartnersAndLeadersAnd(Rule... more) {
        return Rule.listed(
                Partner.EITHER.rulesWithHistoryAnd(
                        RequisitionRule.REQUISITION_FILLED, RequisitionRule.REQUISITION_CANCELLED),
                more);
    }

    /** Whether the actor is a leader of either side, of talent acquisition or of the business, who may know of the search. */
    public boolean leads(CommandContext context) {
        return exists
                && (context.as(Role.TA_LEADER) || context.as(Role.EXECUTIVE))
                && discretion.letsIn(context.actor());
    }

    /** Refuses what makes no sense after the search was filled or cancelled; null while it goes on, or rests. */
    public @Nullable Refused over() {
        return switch (phase) {
            case OPEN, ON_HOLD -> null;
            case FILLED ->
                refused(
                        RequisitionRule.REQUISITION_FILLED,
                        "All " + openings() + " openings of this requisition are filled.",
                        Map.of("openings", openings()));
            case CANCELLED -> refused(RequisitionRule.REQUISITION_CANCELLED);
        };
    }

    /**
     * Refuses what begins something new while the search rests or after it was over; null while it goes on. That a search
     * rested is not held against a past that went on regardless.
     */
    public @Nullable Refused resting(CommandContext context) {
        return phase == RequisitionPhase.ON_HOLD && !history(context)
                ? refused(RequisitionRule.REQUISITION_ON_HOLD)
                : over();
    }

    /** How many people are wanted. */
    public int openings() {
        return vacancy.openings();
    }

    /** For which side the actor does what the command does, being let do it. */
    public Side sideOf(CommandContext context) {
        return sideFor(context) == Side.RECRUITER ? Side.RECRUITER : Side.HIRING_MANAGER;
    }

    /** Which side that person owns; null: neither. */
    public @Nullable Side sideOf(PersonId person) {
        if (person.equals(recruiter)) {
            return Side.RECRUITER;
        }
        return person.equals(hiringManager) ? Side.HIRING_MANAGER : null;
    }

    /** Who stands on that side. */
    public PersonId partner(Side side) {
        return side == Side.RECRUITER ? recruiter : hiringManager;
    }

    /** Of the two partners, those who are not among these people, and for whom nobody is who acts as their side then. */
    public List<PersonId> missingFrom(List<PersonId> people, Instant then) {
        return Stream.of(Side.values())
                .filter(side -> people.stream().noneMatch(person -> standsFor(person, side, then)))
                .map(this::partner)
                .toList();
    }

    private boolean standsFor(PersonId person, Side side, Instant then) {
        if (person.equals(partner(side))) {
            return true;
        }
        @Nullable Deputy deputy = team.covering(person, Act.ORDINARY, then);
        return deputy != null && deputy.side() == side;
    }

    private static RequisitionState opened(RecordedEvent<RequisitionOpened> recorded) {
        RequisitionOpened event = recorded.event();
        return new RequisitionState(
                true,
                event.recruiter(),
                event.hiringManager(),
                event.origin(),
                event.vacancy(),
                event.stages(),
                RequisitionPhase.OPEN,
                event.headcount(),
                Team.NONE,
                recorded.occurredAt(),
                recorded.occurredAt(),
                new Discretion(event.confidential(), event.replaces()));
    }

    private RequisitionState amended(Vacancy now) {
        return new RequisitionState(
                exists,
                recruiter,
                hiringManager,
                origin,
                now,
                stages,
                phase,
                headcount,
                team,
                openedAt,
                latest,
                discretion);
    }

    private RequisitionState in(RequisitionPhase next, RecordedEvent<?> recorded) {
        return new RequisitionState(
                exists,
                recruiter,
                hiringManager,
                origin,
                vacancy,
                stages,
                next,
                headcount,
                team,
                openedAt,
                recorded.occurredAt(),
                discretion);
    }

    private RequisitionState reassigned(RecordedEvent<RequisitionReassigned> recorded) {
        RequisitionReassigned event = recorded.event();
        boolean manager = event.side() == Side.HIRING_MANAGER;
        return new RequisitionState(
                exists,
                manager ? recruiter : event.to(),
                manager ? event.to() : hiringManager,
                origin,
                vacancy,
                stages,
                phase,
                headcount,
                team.reassigned(event.side()),
                openedAt,
                recorded.occurredAt(),
                discretion);
    }

    private RequisitionState with(Team next) {
        return with(next, discretion);
    }

    private RequisitionState with(Discretion next) {
        return with(team, next);
    }

    private RequisitionState with(Team people, Discretion next) {
        return new RequisitionState(
                exists,
                recruiter,
                hiringManager,
                origin,
                vacancy,
                stages,
                phase,
                headcount,
                people,
                openedAt,
                latest,
                next);
    }
}
