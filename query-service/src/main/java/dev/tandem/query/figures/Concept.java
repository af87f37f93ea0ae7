package dev.tandem.query.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of figures beside what each means.
 *
 * @param id what it is called in answers
 * @param name as people call it
 * @param definition what it is
 * @param edgeCases what one might wonder about
 * @param source whose method it is; null if it is of this house
 */
record Concept(
        String id,
        String name,
        String definition,
        List<String> edgeCases,
        @Nullable String source) {

    /** Who peers are, as the API document says it, too. */
    static final String PEERS =
            "The peers of a recruiter or of a hiring manager are all others, and those of a pair all pairs without either of the two, who within the same filter and time have"
                    + " a case of the kind that the metric counts, on a role type on which they have one as well.";

    /** What their median is. */
    static final String MEDIAN =
            "The median of the peers is that of their own figures, each counted just as theirs is, by the same filter, time, basis and parameters; their own is left out of it.";

    /** When there is one. */
    static final String FEWEST =
            "It is given if at least 5 peers, who are at least 5 people, have a figure, and never says whose those are.";

    /** What a trend is. */
    static final String TREND =
            "The trend of a series is the median of the slopes between any two of its values: by how much the figure changes from one stretch to the next.";

    /** From how many values on there is one. */
    static final String VALUES =
            "It is given from 4 values on, so that no single one decides it, and takes whole stretches alone: neither the one that still goes on, nor one that `from` or `to` cuts.";

    static final List<Concept> ALL = List.of(
            new Concept(
                    "peers",
                    "Beside one's peers",
                    PEERS + " " + MEDIAN + " " + FEWEST,
                    List.of(
                            "kinds of cases are applications, offers, requisitions, promises, and what happens once; on the basis of activity a case is within the time if any of its times is by which metrics of its kind count, stages apart",
                            "in a series the time is that of all its stretches, so that the peers are the same throughout",
                            "whoever reads the figures of all finds each of those figures in the same answer",
                            "a count of none is a figure; whatever rests on fewer cases than `minCases`, or than the reader may know, is none",
                            "a role type in common is enough: by `roleType` only cases of that one count, for all of them",
                            "narrowed to requisitions, or to people by whom it is not grouped, there is no median: others do not share those",
                            "nothing on searches that are told to few is in anybody's figure, nor in a median"),
                    null),
            new Concept(
                    "trend",
                    "Trend",
                    TREND + " " + VALUES,
                    List.of(
                            "stretches without a value are left out, and the slope is by how many lie between",
                            "it says how much, not whether that is good, nor whether it will go on"),
                    "Theil (1950) and Sen (1968): the Theil-Sen estimator"));
}
