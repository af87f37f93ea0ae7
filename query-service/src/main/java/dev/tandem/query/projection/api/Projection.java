package dev.tandem.query.projection.api;

import dev.tandem.events.Event;
import java.util.List;
import java.util.Set;

/**
 * A read model's fold: events in, rows out. A Spring bean without state of its own, without I/O and without a clock, so
 * that the same events always give the same rows, however often and on whatever machine they are folded. An exception
 * of the fold parks that event and its successors of the same key, see {@code projection.parked}.
 *
 * <p>Order holds within a record's key only ({@link Envelope#key()}): a row that several keys feed must come out the
 * same in whatever order their events arrive.
 */
public interface Projection {

    /** Its name in paths, metrics and the database: lower case letters, digits and dashes, such as {@code pipeline}. */
    String name();

    /** From 1; must grow whenever the same events would come out as other rows, so that they are built anew. */
    int version();

    /** The tables it fills, at least one. */
    List<Table<?>> tables();

    /** The types of event it folds; all others are passed over without being decoded. */
    Set<Class<? extends Event>> folds();

    /**
     * SQL that finds the ids of whoever may see anything in one of the {@code :scopes} of {@link Table#followed followed} tables, for
     * whoever follows lists made of them; whoever sees everything need not be found. Empty where there are no such tables.
     */
    default String audience() {
        return "";
    }

    /**
     * SQL that finds who of the {@code :readers} sees something else between the moments {@code :earlier} and {@code :later} though no
     * row has changed: {@code person}, and in which {@code scope}. Empty where there is nothing of the kind.
     */
    default String turning() {
        return "";
    }

    /**
     * Names the rows that {@link #fold} will read for this event, so that those of a whole batch come with one query a
     * table. A row that was not named is still found, by a query of its own.
     */
    default void touches(Envelope event, Touched touched) {}

    /** Folds one event. What it changed is kept only if it returns; an exception leaves no trace of it. */
    void fold(Envelope event, Rows rows);
}
