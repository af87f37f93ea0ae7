package dev.tandem.walk.house;

import java.time.Duration;
import java.time.Instant;

/**
 * How large a house is, and which years of it are told.
 *
 * @param searches how many are opened in that time, evenly; at least one
 * @param applications to each search that goes on to its end
 * @param recruiters how many people run searches
 * @param managers how many people have the need
 * @param interviewers how many people assess
 * @param from when the first search is opened
 * @param to the end of what is told; searches that were opened shortly before are still open then
 */
public record HouseSize(
        int searches, int applications, int recruiters, int managers, int interviewers, Instant from, Instant to) {

    private static final int SEARCHES = 20_000;
    private static final int APPLICATIONS = 57;
    private static final int RECRUITERS = 200;
    private static final int MANAGERS = 600;
    private static final int INTERVIEWERS = 1_200;
    private static final Duration YEARS = Duration.ofDays(4 * 365);

    /**
     * That share of 1,000,000 applications on 20,000 requisitions by 2,000 people in four years. Everybody has as much to do as in
     * the whole.
     *
     * @param scale more than 0; 1 for all of it
     * @throws IllegalArgumentException if it is not more than 0
     */
    public static HouseSize of(double scale, Instant to) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("a scale is more than 0, not " + scale);
        }
        return new HouseSize(
                share(SEARCHES, scale, 1),
                APPLICATIONS,
                share(RECRUITERS, scale, 1),
                share(MANAGERS, scale, 2),
                share(INTERVIEWERS, scale, 4),
                to.minus(YEARS),
                to);
    }

    private static int share(int number, double scale, int fewest) {
        return Math.max(fewest, (int) Math.round(number * scale));
    }
}
