package dev.tandem.query.columns;

/** Whether something holds, as a column of few texts says it. */
public enum Yes {
    YES,
    NO;

    /** The one for that. */
    public static Yes of(boolean holds) {
        return holds ? YES : NO;
    }
}
