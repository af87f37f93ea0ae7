package dev.tandem.command.web.batch;

import dev.tandem.access.Problem;
import dev.tandem.access.ProblemException;
import dev.tandem.command.dispatch.Rehearsal;
import dev.tandem.events.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The rehearsals that are under way in this instance: who is about to bring many commands in has them checked one after the other, each as if those
 * before it had been given. Nothing of them is stored. Thread-safe.
 */
@Component
public final class Rehearsals {

    /** The most characters of a name. */
    static final int LONGEST_NAME = 100;

    /** The most events that all rehearsals of an instance hold: with their index, some 100 MB. */
    public static final int MOST_EVENTS = 250_000;

    private static final int MOST = 8;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<Whose, Running> running = new HashMap<>();

    Rehearsals(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Which rehearsal a request goes on with.
     *
     * @param name the caller's
     * @param after how many commands it had before, so that none is left out or played twice; 0 begins anew
     * @param onNothing whether it begins on an empty log
     */
    record Turn(String name, int after, boolean onNothing) {}

    private record Whose(PersonId person, String name) {}

    private static final class Running {

        private final Rehearsal rehearsal;
        private int commands;
        private Instant used;
        private boolean busy;

        private Running(Instant used, boolean onNothing) {
            this.used = used;
            this.rehearsal = new Rehearsal(onNothing);
        }
    }

    /**
     * Plays the next commands of a rehearsal.
     *
     * @param commands how many
     * @throws ProblemException if this instance does not have it as far, or has no room
     */
    <T> T play(PersonId person, Turn turn, int commands, Function<Rehearsal, T> play) {
        Running mine = begin(new Whose(person, turn.name()), turn);
        try {
            return play.apply(mine.rehearsal);
        } finally {
            end(mine, commands);
        }
    }

    private synchronized Running begin(Whose whose, Turn turn) {
        Instant now = clock.instant();
        running.values().removeIf(one -> !one.busy && one.used.plus(IDLE).isBefore(now));
        if (turn.after() == 0) {
            running.remove(whose);
        }
        Running mine = running.get(whose);
        if (mine == null && turn.after() == 0) {
            mine = new Running(now, turn.onNothing());
            running.put(whose, mine);
        }
        if (mine == null || mine.busy || mine.commands != turn.after()) {
            throw lost().exception();
        }
        makeRoom(mine);
        mine.busy = true;
        return mine;
    }

    /** Whoever has not asked for longest goes: mostly they are at their end, which nobody says. */
    private void makeRoom(Running mine) {
        while (running.size() > MOST || events() >= MOST_EVENTS) {
            Running oldest = running.values().stream()
                    .filter(one -> one != mine && !one.busy)
                    .min(Comparator.comparing(one -> one.used))
                    .orElseThrow(() -> full().exception());
            running.values().remove(oldest);
        }
    }

    private synchronized void end(Running mine, int commands) {
        mine.commands += commands;
        mine.busy = false;
        mine.used = clock.instant();
    }

    private int events() {
        return running.values().stream().mapToInt(one -> one.rehearsal.size()).sum();
    }

    /** 409: it would leave commands out, or play them twice. */
    public static Problem lost() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "REHEARSAL_LOST",
                "There is no rehearsal of that name that has had just so many commands.",
                "This instance was restarted, it has not been asked for ten minutes, or another one was asked before.",
                "Begin anew, with after 0; nothing was recorded.");
    }

    /** 409: more is not kept in memory. */
    public static Problem full() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "REHEARSAL_FULL",
                "Rehearsals hold no more than " + MOST_EVENTS + " events, and no more than " + MOST + " are under way.",
                "What would be recorded is kept in memory until the rehearsal ends.",
                "Rehearse a part of it, or wait until others have ended; nothing was recorded.");
    }
}
