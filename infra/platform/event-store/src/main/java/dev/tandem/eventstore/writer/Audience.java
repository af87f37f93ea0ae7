package dev.tandem.eventstore.writer;

import java.sql.SQLException;
import java.util.function.IntSupplier;

/**
 * Whether other processes listen for what this one appends. If none does, there is nobody to notify: every notification wakes
 * two processes and a thread, which costs a single caller more than the row does. A process that has just begun to listen may
 * therefore hear of events as late as by polling, once.
 */
final class Audience {

    private final IntSupplier own;
    private final long every;
    private boolean others = true;
    private long looked = Long.MIN_VALUE;

    /**
     * Not looked for yet: there may be others.
     *
     * @param own the server process of the connection on which this process listens
     * @param every how often to look, in nanoseconds
     */
    Audience(IntSupplier own, long every) {
        this.own = own;
        this.every = every;
    }

    /** Looks, if it is time to. */
    void look(WriterConnection open) throws SQLException {
        long now = System.nanoTime();
        if (looked == Long.MIN_VALUE || now - looked > every) {
            others = open.isHeardBeside(own.getAsInt());
            looked = now;
        }
    }

    /** Whether others listened when last looked for. */
    boolean listens() {
        return others;
    }
}
