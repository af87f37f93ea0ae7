package dev.tandem.command.setaside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who set something aside. */
public enum Worker {
    /** What follows the events and schedules deadlines; the subject is a requisition, which is not followed any further. */
    DEADLINE_SCHEDULE(true),
    /** What looks whether a deadline has passed; the subject is the place of a deadline. */
    DEADLINE(true),
    /**
     * The relay; the subject is a position. On the topic stands a record without a value in its place, which no later record can
     * mend: it is tried again when the topic is filled anew.
     */
    RELAY(false);

    private final boolean retries;

    Worker(boolean retries) {
        this.retries = retries;
    }

    /** Whether it tries again what an operator wants tried again. */
    boolean retries() {
        return retries;
    }

    /** The name in the table, in metrics and at the endpoint. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Worker> fromWire(String wireName) {
        return Arrays.stream(values())
                .filter(worker -> worker.wireName().equals(wireName))
                .findFirst();
    }
}
