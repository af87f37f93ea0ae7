package dev.tandem.transparency;

/**
 * Where leaves stand. Positions of events are dense from 1 and leaves are counted from 0; between events stand the log's own state entries.
 * So an event is moved on by as many places as there are state entries before it.
 */
public final class LeafIndex {

    private LeafIndex() {}

    /**
     * Of an event.
     *
     * @param statesBefore how many state entries were made at positions before its own
     */
    public static long ofEvent(long position, long statesBefore) {
        return position - 1 + statesBefore;
    }

    /**
     * Of a state entry.
     *
     * @param position of the last event before it
     * @param statesBefore how many state entries stand before it
     */
    public static long ofState(long position, long statesBefore) {
        return position + statesBefore;
    }

    /** How many state entries stand before the event of a position that is the leaf of an index. */
    public static long statesBefore(long index, long position) {
        return index - (position - 1);
    }
}
