package dev.tandem.query.figures;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.query.personaldata.Expanded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an interviewer judges, beside their peers.
 *
 * @param interviewer who
 * @param basis what to know about the figures
 * @param figures what they said, held to what came of it and to the others
 * @param competencies how they rate, for each competency of which they have a rating that counts, by its name
 * @param expanded what the people in this answer are called; null unless it was asked for
 */
record Calibration(
        PersonId interviewer,
        About basis,
        List<Figure> figures,
        List<OfCompetency> competencies,
        @Nullable Expanded expanded) {

    /**
     * What to know about the figures.
     *
     * @param minCases from how many cases on there is a value, and somebody is one of the peers
     * @param minPeers from how many peers on there is a median
     * @param roleType only feedback on searches for those kinds of role; empty: for all
     * @param from only feedback that was given then or later; null: from the first
     * @param to only feedback that was given before then; null: to the last
     * @param asOf the time of asking
     * @param definitions where each metric is defined
     */
    record About(
            int minCases,
            int minPeers,
            List<String> roleType,
            @Nullable Instant from,
            @Nullable Instant to,
            Instant asOf,
            String definitions) {}

    /**
     * A figure of theirs.
     *
     * @param metric which; see {@code /metrics/definitions}
     * @param value null where it cannot be computed, or rests on too few cases
     * @param n how many cases there are
     * @param why why there is no value; null if there is one
     * @param peers the same of everybody else
     */
    record Figure(
            String metric,
            @Nullable Double value,
            int n,
            @Nullable String why,
            Peers peers) {}

    /**
     * The same figure of the other interviewers, who are not named.
     *
     * @param median of their values; null if they are too few
     * @param people how many have one
     * @param why why there is no median; null if there is one
     */
    record Peers(
            @Nullable Double median, int people, @Nullable String why) {}

    /** Their ratings of one competency. */
    record OfCompetency(CompetencyId competency, List<Figure> figures) {}
}
