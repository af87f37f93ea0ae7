package dev.tandem.http;

import java.time.Duration;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Decides which connections are closed, so that there is always one for who has something to ask. Used by one thread. */
final class ConnectionSweep {

    /** How long the lines of a request may take to come. */
    static final Duration SLOWEST_HEAD = Duration.ofSeconds(10);

    /** Who connected only now may be about to ask. */
    static final Duration MOMENT = Duration.ofMillis(250);

    private static final long REGULARLY_NANOS = Duration.ofSeconds(1).toNanos();

    private final int full;
    private final Map<Object, Long> begun = new IdentityHashMap<>();
    private long lastNanos = System.nanoTime();

    /** Some of Tomcat's connections, without Tomcat. */
    interface Connection {

        /** The same for the same connection. */
        Object identity();

        /** Whether it waits for its client to send something, and no request is being served. */
        boolean isWaiting();

        /** Whether a part of a request's head has come. */
        boolean hasBegunARequest();

        /** When something came last, or when it was opened; epoch milliseconds. */
        long lastHeardMillis();

        /** Closes it unless a request has come meanwhile; whether it did. */
        boolean closeIfWaiting();
    }

    ConnectionSweep(int maxConnections) {
        this.full = Math.max(1, maxConnections - maxConnections / 4);
    }

    /** Whether it is time to look at all of them: at once when they are many, else once a second. */
    boolean isDue(long open, long nowNanos) {
        if (open <= full && nowNanos - lastNanos < REGULARLY_NANOS) {
            return false;
        }
        lastNanos = nowNanos;
        return true;
    }

    /** Closes those that have to go; how many. */
    int sweep(List<? extends Connection> open, long nowMillis) {
        int closed = closeSlowHeads(open, nowMillis);
        long tooMany = (long) open.size() - closed - full;
        if (tooMany <= 0) {
            return closed;
        }
        record Idle(Connection connection, long since) {} // read once: it changes while they are sorted
        List<Idle> longest = open.stream()
                .filter(Connection::isWaiting)
                .map(connection -> new Idle(connection, connection.lastHeardMillis()))
                .filter(idle -> nowMillis - idle.since() >= MOMENT.toMillis())
                .sorted(Comparator.comparingLong(Idle::since))
                .toList();
        for (Idle idle : longest) {
            if (tooMany == 0) {
                break;
            }
            if (idle.connection().closeIfWaiting()) {
                tooMany--;
                closed++;
            }
        }
        return closed;
    }

    private int closeSlowHeads(List<? extends Connection> open, long nowMillis) {
        int closed = 0;
        Map<Object, Long> still = new IdentityHashMap<>();
        for (Connection connection : open) {
            if (!connection.isWaiting() || !connection.hasBegunARequest()) {
                continue;
            }
            long since = begun.getOrDefault(connection.identity(), nowMillis);
            if (nowMillis - since < SLOWEST_HEAD.toMillis()) {
                still.put(connection.identity(), since);
            } else if (connection.closeIfWaiting()) {
                closed++;
            }
        }
        begun.clear();
        begun.putAll(still);
        return closed;
    }
}
