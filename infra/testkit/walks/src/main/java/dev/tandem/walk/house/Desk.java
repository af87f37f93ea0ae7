package dev.tandem.walk.house;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.walk.Entry;
import dev.tandem.walk.Log;
import dev.tandem.walk.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the commands of one search are given as time passes, and its clocks run out. */
final class Desk {

    private static final int OFTEN = 100;

    private final Agenda agenda = new Agenda();
    private final DueChecks checks = new DueChecks();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Log log;
    private int shown;
    private Instant now;

    /**
     * Nothing has happened.
     *
     * @param number of the search; no other has events or things of the same ids
     * @param begin what time it is
     */
    Desk(int number, Instant begin) {
        this.log = new Log(name -> new UUID(number, name).toString(), (place, at) -> eventId(number, place, at));
        this.now = begin;
    }

    /** Of version 7, as the service makes them. */
    private static UUID eventId(int number, int place, Instant recordedAt) {
        return new UUID(recordedAt.toEpochMilli() << 16 | 0x7000, 1L << 63 | (long) number << 24 | place);
    }

    /** What time it is. */
    Instant now() {
        return now;
    }

    /** What people are going to do. */
    Agenda agenda() {
        return agenda;
    }

    /** All that was recorded. */
    List<Entry> entries() {
        return log.entries();
    }

    /** How often each rule refused a command, by {@code Command RULE}. */
    Map<String, Integer> refused() {
        return refused;
    }

    /**
     * Somebody gives a command.
     *
     * @return what was recorded; empty if it was refused
     */
    List<Event> gives(PersonId who, Role role, String command, String body) {
        Outcome outcome = log.give(Orders.of(command, body), who, role, now, now);
        if (outcome instanceof Outcome.Refused no) {
            refused.merge(command + " " + no.rule().name(), 1, Integer::sum);
        }
        seeNew();
        return outcome instanceof Outcome.Recorded recorded ? recorded.events() : List.of();
    }

    /** Time passes until then: what is planned is done, and the service looks at what is due. */
    void until(Instant end) {
        for (Instant next = next(); next != null && next.isBefore(end); next = next()) {
            boolean check = next.equals(checks.next());
            if (next.isAfter(now)) {
                now = next;
            }
            if (check) {
                look(checks.take());
            } else {
                agenda.doNext();
            }
        }
    }

    private @Nullable Instant next() {
        Instant step = agenda.next();
        Instant check = checks.next();
        if (step == null || check == null) {
            return step == null ? check : step;
        }
        return step.isBefore(check) ? step : check;
    }

    private void look(DeadlineCheck check) {
        Outcome outcome = log.give(check, PersonId.SYSTEM, Role.SYSTEM, now, now);
        for (int times = 0; outcome instanceof Outcome.Recorded; times++) {
            if (times > OFTEN) {
                throw new IllegalStateException("finds something each time it looks: " + check);
            }
            seeNew();
            outcome = log.give(check, PersonId.SYSTEM, Role.SYSTEM, now, now);
        }
        Outcome.Refused refusal = (Outcome.Refused) outcome;
        if (refusal.rule() == DeadlineRule.NOT_DUE_YET) {
            checks.later(
                    check, (Instant) Objects.requireNonNull(refusal.details().get(DeadlineCheck.DUE_AT)));
        } else if (refusal.rule() == DeadlineRule.CLOCK_RESTS) {
            checks.rests(check);
        }
    }

    private void seeNew() {
        for (; shown < log.entries().size(); shown++) {
            checks.see(log.entries().get(shown).recorded(), now);
        }
    }
}
