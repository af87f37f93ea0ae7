package dev.tandem.query.pipeline.me;

import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.events.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks.
 *
 * @param person who, by their token
 * @param roles the roles in their token that Tandem knows, by the names by which tokens name them
 * @param searches on how many searches they stand in which relation; relations in which they stand on none are left out
 * @param reads what they may read
 * @param links where what is theirs is found
 */
record Me(PersonId person, List<String> roles, List<Searches> searches, List<Reads> reads, Links links) {

    /**
     * How many searches somebody has to do with.
     *
     * @param relation how they stand to them
     * @param counts whether their token names a role in which that relation counts; if not, it gives them nothing to read
     * @param open how many of these searches go on, or rest
     * @param all how many there are, with those that were filled or cancelled
     */
    record Searches(Relation relation, boolean counts, int open, int all) {}

    /**
     * That they may read something.
     *
     * @param thing what
     * @param all whether they read all there is of it; if not, what concerns searches to which they stand in a relation that gives it
     */
    record Reads(Readable thing, boolean all) {}

    /**
     * Paths of this service.
     *
     * @param requisitions those they find
     * @param queue what waits on the searches that they run; null if no role of theirs has a queue
     * @param inbox what waits for them as hiring manager or interviewer; null if no role of theirs has an inbox
     * @param escalations those they find
     * @param workItems what waits on all searches together; null if that is not theirs to read
     */
    record Links(
            String requisitions,
            @Nullable String queue,
            @Nullable String inbox,
            String escalations,
            @Nullable String workItems) {}
}
