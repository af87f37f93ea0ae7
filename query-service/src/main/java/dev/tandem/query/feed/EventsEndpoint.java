package dev.tandem.query.feed;

import dev.tandem.access.Caller;
import dev.tandem.access.CurrentToken;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.web.Lines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events, for whoever has no Kafka. */
@RestController
@Tag(name = "Events")
final class EventsEndpoint {

    /** With a batch: what {@link EventPage#after} says with a page. */
    static final String AFTER_HEADER = "Tandem-After";

    private final Feed feed;
    private final FeedStreams streams;
    private final CloudEvents cloudEvents;

    EventsEndpoint(
            Feed feed,
            FeedStreams streams,
            @Value("${tandem.events.schemas:http://localhost:8081/schemas}") String schemas) {
        this.feed = feed;
        this.streams = streams;
        this.cloudEvents = new CloudEvents(schemas);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.REQUISITION_UNKNOWN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT})
    @GetMapping("/events")
    @Operation(operationId = "readEvents", summary = "The events, from the first one on", description = """
                    The same CloudEvents in the same order as on the topic, each once, up to the highest position below which none is \
                    missing. Keep `after` with what you made of the events, and go on from there. \
                    `Accept: application/cloudevents-batch+json` answers with the array alone, and says `after` as `Tandem-After`; \
                    `application/x-ndjson` with all there is, an event a line; `text/event-stream` with a stream that goes on, whose \
                    `id` is a position: a stream that broke off goes on behind `Last-Event-ID`. With `waitSeconds`, an answer waits for the \
                    first event.
                    An auditor reads all as it was published, sealed texts sealed. An analyst reads all searches that are kept from \
                    nobody, with an empty text in the place of every text: pseudonyms, codes, figures and times. A partner reads \
                    what the activity of their searches tells them, with an empty text in the place of personal data. `/catalogue` and \
                    `/schemas` say what each event says.""")
    @Nullable
    EventPage events(
            @ModelAttribute FeedFilter filter,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        filter.check();
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if (accept.contains(FeedStreams.MEDIA_TYPE)) {
            streams.run(
                    new FeedStreams.Reader(caller, filter, consistency, CurrentToken.expiresAt()),
                    cloudEvents,
                    request,
                    response);
            return null;
        }
        if (accept.contains(Lines.NDJSON.mediaType())) {
            write(feed.look(caller, filter, consistency), filter.from(), response);
            return null;
        }
        Feed.Part part = feed.part(caller, filter, consistency);
        if (accept.contains(CloudEvents.BATCH)) {
            response.setContentType(CloudEvents.BATCH);
            response.setHeader(AFTER_HEADER, Long.toString(part.after()));
            cloudEvents.batch(part.events(), part.shown(), response.getOutputStream());
            return null;
        }
        List<JsonNode> items = part.events().stream()
                .map(event -> JsonMapper.shared().readTree(cloudEvents.one(event, part.shown())))
                .toList();
        return new EventPage(items, part.after(), part.more());
    }

    /** No more of it is in memory than two parts: one is read while the other is written. */
    private void write(Feed.Look look, long after, HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(Lines.NDJSON.mediaType());
        try (AheadOf ahead = new AheadOf(feed, look, after)) {
            for (Feed.Part part = ahead.next(); !part.events().isEmpty(); part = ahead.next()) {
                cloudEvents.lines(part.events(), part.shown(), response.getOutputStream());
            }
        }
        response.flushBuffer();
    }
}
