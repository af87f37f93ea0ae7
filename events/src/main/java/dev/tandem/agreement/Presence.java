package dev.tandem.agreement;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.PersonAbsence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is away, and who acts for a side meanwhile, as far as the events of one search say. No clock stops because somebody is
 * away, and what they break is broken.
 *
 * @param absences when people who have a part in the search are away
 * @param standIns to whom a side was delegated, and when; what ended early ends here then
 */
public record Presence(List<Absence> absences, List<StandIn> standIns) {

    /** Before anything was read: everybody is there, and nobody acts for others. */
    public static final Presence NONE = new Presence(List.of(), List.of());

    /** The types of events that say so. */
    public static final Set<Class<? extends Event>> TYPES =
            Set.of(TermsApplied.class, SideDelegated.class, DelegationEnded.class, RequisitionReassigned.class);

    /** Copies the lists. */
    public Presence {
        absences = List.copyOf(absences);
        standIns = List.copyOf(standIns);
    }

    /**
     * Somebody is away.
     *
     * @param from the first day
     * @param until the last day
     * @param zone where these days begin and end
     */
    public record Absence(PersonId person, LocalDate from, LocalDate until, ZoneId zone) {

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        private boolean covers(Instant moment) {
            return covers(LocalDate.ofInstant(moment, zone));
        }
    }

    /**
     * Somebody acts for a side by a delegation.
     *
     * @param until until when, that moment not included; not after {@code from} where it was ended before it began
     */
    public record StandIn(Side side, PersonId person, Instant from, Instant until) {

        private boolean at(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }

        private StandIn endedAt(Instant moment) {
            return until.isAfter(moment) ? new StandIn(side, person, from, moment) : this;
        }
    }

    /** After an event that occurred then; the same if it is not one of {@link #TYPES}, or says nothing of this. */
    public Presence after(Event event, Instant at) {
        return switch (event) {
            case TermsApplied applied when applied.absences() != null -> applied(applied.newAbsences());
            case SideDelegated e ->
                new Presence(absences, add(standIns, new StandIn(e.side(), e.delegate(), e.from(), e.until())));
            case DelegationEnded e ->
                ended(one -> one.side() == e.side() && one.person().equals(e.delegate()), at);
            case RequisitionReassigned e -> ended(one -> one.side() == e.side(), at);
            default -> this;
        };
    }

    /** Whether somebody acts for a side by a delegation then, or will later. */
    public boolean standsIn(PersonId person, Instant moment) {
        return standIns.stream()
                .anyMatch(one -> one.person().equals(person) && one.until().isAfter(moment));
    }

    /**
     * When whoever owns a side is back, if they are away at that moment and nobody who is there acts for the side. What a delegate
     * may not do besides is not asked: they are there to be asked.
     *
     * @return the first day on which they are not away; null if they are there, or somebody is for them
     */
    public @Nullable LocalDate missing(PersonId owner, Side side, Instant moment) {
        Optional<Absence> away = absence(owner, moment);
        boolean covered = standIns.stream()
                .anyMatch(one -> one.side() == side
                        && one.at(moment)
                        && absence(one.person(), moment).isEmpty());
        return away.isEmpty() || covered ? null : backAfter(away.get());
    }

    private Optional<Absence> absence(PersonId person, Instant moment) {
        return absences.stream()
                .filter(one -> one.person().equals(person) && one.covers(moment))
                .findFirst();
    }

    /** One absence may follow upon the other. */
    private LocalDate backAfter(Absence away) {
        LocalDate day = away.until().plusDays(1);
        Optional<Absence> next = absences.stream()
                .filter(one -> one.person().equals(away.person()) && one.from().equals(day))
                .findFirst();
        return next.map(this::backAfter).orElse(day);
    }

    private Presence applied(List<PersonAbsence> news) {
        List<Absence> known = absences;
        for (PersonAbsence one : news) {
            known = known.stream()
                    .filter(old ->
                            !old.person().equals(one.person()) || !old.from().equals(one.from()))
                    .toList();
            @Nullable LocalDate until = one.until();
            known = until == null ? known : add(known, new Absence(one.person(), one.from(), until, one.zone()));
        }
        return new Presence(known, standIns);
    }

    private Presence ended(Predicate<StandIn> which, Instant at) {
        return standIns.stream().noneMatch(which)
                ? this
                : new Presence(
                        absences,
                        standIns.stream()
                                .map(one -> which.test(one) ? one.endedAt(at) : one)
                                .toList());
    }

    private static <T> List<T> add(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
