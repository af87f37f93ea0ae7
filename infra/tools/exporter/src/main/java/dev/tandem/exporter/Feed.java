package dev.tandem.exporter;

import dev.tandem.client.ToolException;
import java.io.OutputStream;
import java.net.http.HttpHeaders;

/** The events of a Tandem, as somebody reads them. */
final class Feed {

    private static final int AT_ONCE = 10_000;

    private final Queries queries;

    Feed(Queries queries) {
        this.queries = queries;
    }

    /**
     * A part of it, of which the events were written where they were wanted.
     *
     * @param after behind which position to go on
     * @param known up to which position there are events
     */
    record Part(long after, long known) {}

    /**
     * Writes what is behind that position, an array of CloudEvents.
     *
     * @throws ToolException if it is not told
     */
    Part read(long after, OutputStream out) throws InterruptedException {
        HttpHeaders headers =
                queries.get("/events?limit=" + AT_ONCE + "&after=" + after, "application/cloudevents-batch+json", out);
        return new Part(
                headers.firstValueAsLong("Tandem-After").orElseThrow(),
                headers.firstValueAsLong("Tandem-Position").orElse(0));
    }
}
