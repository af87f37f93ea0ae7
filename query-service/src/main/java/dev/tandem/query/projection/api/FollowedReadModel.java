package dev.tandem.query.projection.api;

/** Rows whose changes are counted, so that a reader can be told what has changed since a moment. */
public interface FollowedReadModel extends ReadModel {

    /** The generation that they are of; no other ever has the same number, in whatever projection. */
    int generation();

    /** Up to where they stood, at least, when this was asked for the first time. */
    ChangeMark mark();

    /**
     * The same rows as they stood then, for as long as what they were is kept. Read from tables that are not {@link Table#followed
     * followed}, they are what they are now.
     *
     * @param number of a {@link ChangeMark}, not greater than that of {@link #mark}
     */
    ReadModel asOf(long number);
}
