package dev.tandem.command.requisition;

import dev.tandem.command.decision.Act;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who does something on a search besides its two owners.
 *
 * @param deputies their relations, in the order in which they began; a delegation that has run out stands among them
 */
public record Team(List<Deputy> deputies) {

    /** Nobody but the owners. */
    public static final Team NONE = new Team(List.of());

    public Team {
        deputies = List.copyOf(deputies);
    }

    /** Whether that person has that duty. */
    public boolean has(PersonId person, Duty duty) {
        return deputies.contains(new Deputy.Member(person, duty));
    }

    /** The delegation by which that person acts for that side, or will; null if there is none. */
    public Deputy.@Nullable Delegate delegate(PersonId person, Side side, Instant now) {
        return of(person)
                .filter(deputy -> deputy.notOver(now) && deputy.side() == side)
                .filter(Deputy.Delegate.class::isInstance)
                .map(Deputy.Delegate.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Whether that person acts for that side, or will by what is agreed already. */
    public boolean actsFor(PersonId person, Side side, Instant now) {
        return of(person).anyMatch(deputy -> deputy.side() == side && deputy.notOver(now));
    }

    /** The relation by which that person may do that now; null if there is none. */
    public @Nullable Deputy covering(PersonId person, Act act, Instant now) {
        return of(person)
                .filter(deputy -> deputy.side() != null && deputy.inForce(now) && deputy.covers(act))
                .findFirst()
                .orElse(null);
    }

    /** What that person is on this search at that moment. */
    public List<Deputy> inForce(PersonId person, Instant now) {
        return of(person).filter(deputy -> deputy.inForce(now)).toList();
    }

    /** What that person is on this search now, by name. */
    public List<String> namesOf(PersonId person, Instant now) {
        return of(person)
                .filter(deputy -> deputy.inForce(now))
                .map(Deputy::name)
                .distinct()
                .toList();
    }

    Team joined(HiringTeamJoined event) {
        return and(new Deputy.Member(event.person(), event.duty()));
    }

    Team left(HiringTeamLeft event) {
        return without(new Deputy.Member(event.person(), event.duty())::equals);
    }

    Team delegated(SideDelegated event) {
        return and(new Deputy.Delegate(event.delegate(), event.side(), event.from(), event.until(), event.powers()));
    }

    Team ended(DelegationEnded event) {
        return without(deputy -> deputy instanceof Deputy.Delegate delegate
                && delegate.side() == event.side()
                && delegate.person().equals(event.delegate()));
    }

    /** What an owner delegated ends with them. */
    Team reassigned(Side side) {
        return without(deputy -> deputy instanceof Deputy.Delegate delegate && delegate.side() == side);
    }

    private Stream<Deputy> of(PersonId person) {
        return deputies.stream().filter(deputy -> deputy.person().equals(person));
    }

    private Team and(Deputy deputy) {
        return new Team(Stream.concat(deputies.stream(), Stream.of(deputy)).toList());
    }

    private Team without(Predicate<Deputy> ended) {
        return new Team(deputies.stream().filter(ended.negate()).toList());
    }
}
