package dev.tandem.query.projection.api;

import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.consistency.NotYetConsistentException;
import java.time.Duration;

/** Where endpoints read. */
public interface ReadModels {

    /**
     * The rows of that projection's generation that is live now, after it has reached the consistency token that the request
     * brought, if any. What is returned stays with that generation: use it for one request, and for all of that request's
     * queries.
     *
     * @param consistency of the request, which its endpoint took as a parameter
     *
     * @throws NotYetConsistentException if it has not reached the token in time (answered with 503 and Retry-After)
     * @throws NotBuiltException if there are no rows to read yet (answered with 503 and Retry-After)
     * @throws IllegalArgumentException if there is no projection of that name
     */
    ReadModel of(String projection, Consistency consistency);

    /**
     * As {@link #of}, of a projection with tables whose changes are {@link Table#followed followed}.
     *
     * @throws IllegalArgumentException if there is no projection of that name, or none with such a table
     */
    FollowedReadModel followed(String projection, Consistency consistency);

    /**
     * Waits until rows of that projection have changed since, or may have, or the time is over. Where another instance runs it, this
     * one is told nothing, and the time is waited.
     */
    void awaitChange(String projection, ChangeMark since, Duration most) throws InterruptedException;
}
