package dev.tandem.query.projection.api;

/**
 * Up to which change the rows of a generation stand.
 *
 * @param number of the last commit that changed rows which can be followed, counted from 1; 0 before the first
 * @param stamp drawn for that commit: a number that was lost with a crashed server comes again with another
 */
public record ChangeMark(long number, long stamp) {

    /** Before a generation is live, nothing of it is counted. */
    public static final ChangeMark NONE = new ChangeMark(0, 0);
}
