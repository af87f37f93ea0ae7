package dev.tandem.command.requisition.team;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.requisition.lifecycle.reassign.ReassignRequisition;
import dev.tandem.command.requisition.sourcing.logactivity.LogSourcingActivity;
import dev.tandem.command.requisition.sourcing.sharemarketinsight.ShareMarketInsight;
import dev.tandem.command.requisition.team.add.AddToHiringTeam;
import dev.tandem.command.requisition.team.delegate.DelegateSide;
import dev.tandem.command.requisition.team.enddelegation.EndDelegation;
import dev.tandem.command.requisition.team.remove.RemoveFromHiringTeam;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.events.requisition.MarketInsightShared;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.SourcingActivityLogged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whoever chooses whom in whatever order: at no moment does anybody act for both sides of one requisition. */
class SidesApartPropertyTest {

    private static final List<PersonId> PEOPLE =
            List.of(RECRUITER, MANAGER, new PersonId("cora"), new PersonId("dora"), new PersonId("rita"));

    private static final Duration STEP = Duration.ofHours(1);

    /** What somebody tries. */
    private enum Attempt {
        ADD,
        REMOVE,
        DELEGATE,
        END,
        REASSIGN,
        /** Something that both sides do. */
        WORK,
        /** Something that only the recruiter's side does. */
        WORK_AS_RECRUITER
    }

    /** One attempt: by whom, about whom, and so many hours from now on. */
    record Try(Attempt attempt, int by, int about, Duty duty, boolean recruiter, int from, int hours) {}

    private record Happened(Event event, Instant at) {}

    @Property(tries = 200)
    void nobodyActsForBothSides(@ForAll("tries") @Size(min = 10, max = 40) List<Try> tries) {
        List<Happened> log = new ArrayList<>(List.of(new Happened(opened(), NOW)));
        Instant now = NOW;
        for (Try one : tries) {
            now = now.plus(STEP);
            Instant moment = now;
            PersonId by = PEOPLE.get(one.by());
            Set<Side> before = sidesOf(by, log, moment);
            Outcome outcome = decide(one, by, log, moment);
            if (outcome instanceof Outcome.Recorded recorded) {
                recorded.events().forEach(event -> log.add(new Happened(event, moment)));
                assertDoneForTheirSide(recorded.events().getFirst(), by, before);
            }
            for (PersonId person : PEOPLE) {
                for (int hours = 0; hours <= 12; hours++) {
                    assertThat(sidesOf(person, log, moment.plus(STEP.multipliedBy(hours))))
                            .as("sides of %s %s hours after %s", person, hours, log)
                            .hasSizeLessThan(2);
                }
            }
        }
    }

    private static void assertDoneForTheirSide(Event event, PersonId by, Set<Side> theirs) {
        switch (event) {
            case SourcingActivityLogged logged -> assertThat(theirs).containsExactly(logged.by());
            case MarketInsightShared _ -> assertThat(theirs).as("of " + by).containsExactly(Side.RECRUITER);
            default -> {}
        }
    }

    /** For which sides somebody does something at that moment, told from the events alone and one by one. */
    private static Set<Side> sidesOf(PersonId person, List<Happened> log, Instant moment) {
        PersonId recruiter = RECRUITER;
        PersonId manager = MANAGER;
        List<Duty> duties = new ArrayList<>();
        List<SideDelegated> delegations = new ArrayList<>();
        for (Happened happened : log) {
            switch (happened.event()) {
                case RequisitionReassigned reassigned -> {
                    if (reassigned.side() == Side.RECRUITER) {
                        recruiter = reassigned.to();
                    } else {
                        manager = reassigned.to();
                    }
                    delegations.removeIf(delegation -> delegation.side() == reassigned.side());
                }
                case HiringTeamJoined joined when joined.person().equals(person) -> duties.add(joined.duty());
                case HiringTeamLeft left when left.person().equals(person) -> duties.remove(left.duty());
                case SideDelegated delegated when delegated.delegate().equals(person) -> delegations.add(delegated);
                case DelegationEnded ended
                when ended.delegate().equals(person) ->
                    delegations.removeIf(delegation -> delegation.side() == ended.side());
                default -> {}
            }
        }
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (person.equals(recruiter)) {
            sides.add(Side.RECRUITER);
        }
        if (person.equals(manager)) {
            sides.add(Side.HIRING_MANAGER);
        }
        for (Duty duty : duties) {
            if (duty != Duty.OBSERVER) {
                sides.add(duty == Duty.CO_MANAGER ? Side.HIRING_MANAGER : Side.RECRUITER);
            }
        }
        for (SideDelegated delegation : delegations) {
            if (!moment.isBefore(delegation.from()) && moment.isBefore(delegation.until())) {
                sides.add(delegation.side());
            }
        }
        return sides;
    }

    private static Outcome decide(Try one, PersonId by, List<Happened> log, Instant now) {
        Given given = Given.given();
        for (Happened happened : log) {
            given = given.at(happened.at(), happened.event());
        }
        PersonId about = PEOPLE.get(one.about());
        Command command =
                switch (one.attempt()) {
                    case ADD -> new AddToHiringTeam(REQUISITION, about, one.duty());
                    case REMOVE -> new RemoveFromHiringTeam(REQUISITION, about, one.duty());
                    case DELEGATE ->
                        new DelegateSide(
                                REQUISITION,
                                about,
                                now.plus(STEP.multipliedBy(one.from())),
                                now.plus(STEP.multipliedBy(one.from() + one.hours())),
                                null);
                    case END -> new EndDelegation(REQUISITION, about);
                    case REASSIGN ->
                        new ReassignRequisition(
                                REQUISITION,
                                one.recruiter() ? Side.RECRUITER : Side.HIRING_MANAGER,
                                about,
                                "Somebody else takes over");
                    case WORK ->
                        new LogSourcingActivity(REQUISITION, SourcingActivityLogged.ActivityKind.OUTREACH, 1, null);
                    case WORK_AS_RECRUITER ->
                        new ShareMarketInsight(REQUISITION, null, "Few are looking", null, "Own pipeline");
                };
        return given.when(command)
                .by(by, Role.RECRUITER, Role.HIRING_MANAGER)
                .at(now)
                .decided();
    }

    @Provide
    static Arbitrary<List<Try>> tries() {
        return Combinators.combine(
                        Arbitraries.of(Attempt.class),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.of(Duty.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 6))
                .as(Try::new)
                .list();
    }
}
