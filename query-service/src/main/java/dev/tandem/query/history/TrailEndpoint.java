package dev.tandem.query.history;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.query.audit.AuditFilter;
import dev.tandem.query.audit.EventOrigin;
import dev.tandem.query.audit.KeptForAuditors;
import dev.tandem.query.audit.RefusedCommand;
import dev.tandem.query.audit.TextReading;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.history.HistoryProjection.Recorded;
import dev.tandem.query.history.Trail.Place;
import dev.tandem.query.history.Trail.Stretch;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Bearer;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Bound;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.LineWriter;
import dev.tandem.query.web.Lines;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.WantedFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail: what happened, what was refused and who read what, in one order. */
@RestController
@Tag(name = "Audit")
final class TrailEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(TrailEndpoint.class);
    private static final int LINES_AT_ONCE = KeptForAuditors.MOST;

    private final ReadModels reads;
    private final Disclosure disclosure;
    private final Discretion discretion;
    private final KeptForAuditors kept;
    private final InstantSource clock;

    TrailEndpoint(
            ReadModels reads, Disclosure disclosure, Discretion discretion, KeptForAuditors kept, InstantSource clock) {
        this.reads = reads;
        this.disclosure = disclosure;
        this.discretion = discretion;
        this.kept = kept;
        this.clock = clock;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/audit-trail")
    @Operation(
            operationId = "listAuditTrail",
            summary = "Events, refused commands and readings in one order",
            description = """
                    In the order of when they were recorded, refused and read: events as `getHistory` tells them, each with where it came \
                    from, and between them the commands that were refused and who read what about whom. With `requisition` all that \
                    belongs to that search. Reading it opens texts, and so is a reading itself.

                    With `Accept: application/x-ndjson` or `text/csv` all of it comes, an item a line, however long it is; where it broke \
                    off, the last line says `problem`. With `fields` that do not name `event`, nothing is opened, and sentences of events say what happened alone. For an auditor.""")
    @Nullable
    Page<TrailItem> trail(
            @ModelAttribute AuditFilter filter,
            @ModelAttribute Paging paging,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request,
            HttpServletResponse response) {
        Rights.requireWhole(caller, Readable.HISTORY);
        Rights.requireWhole(caller, Readable.READINGS);
        ReadModel model = reads.of(HistoryProjection.NAME, consistency);
        Bound all = Bound.none(clock.instant());
        Conditions wanted = new Conditions()
                .and("f.candidate = :candidate", "candidate", filter.candidate())
                .and("f.people @> array[:person]::text[]", "person", filter.person())
                .and("f.recorded_at >= :from", "from", filter.from())
                .and("f.recorded_at < :to", "to", filter.to())
                .and(discretion.of(model, caller).whole("f.requisition"));
        HistoryRows events = filter.requisition() == null
                ? HistoryRows.of(model, all, wanted)
                : HistoryRows.ofSearch(model, filter.requisition(), all, wanted);
        Trail trail = new Trail(events, kept, filter, Bearer.of(request));
        @Nullable Lines lines = Lines.asked(request).orElse(null);
        if (lines != null) {
            write(trail, lines, request, response);
            return null;
        }
        @Nullable
        List<Object> behind = paging.behind(request, Cursor.Key.POSITION, Cursor.Key.POSITION, Cursor.Key.POSITION);
        Place place = behind == null
                ? Place.BEGIN
                : new Place((Long) behind.get(0), (Long) behind.get(1), (Long) behind.get(2));
        Stretch stretch = trail.behind(place, paging.size());
        // A full page may be the last: then the next is empty.
        Place next = stretch.next();
        return new Page<>(
                items(stretch.found(), request),
                stretch.found().size() < paging.size()
                        ? null
                        : Cursor.behind(request, next.position(), next.refusal(), next.reading()));
    }

    private void write(Trail trail, Lines lines, HttpServletRequest request, HttpServletResponse response) {
        Stretch some = trail.behind(Place.BEGIN, LINES_AT_ONCE);
        List<TrailItem> first =
                items(some.found(), request); // whatever is refused, is refused before anything is written
        LineWriter writer = LineWriter.begin(lines, TrailItem.class, response);
        writer.write(first);
        try {
            while (some.found().size() == LINES_AT_ONCE) {
                some = trail.behind(some.next(), LINES_AT_ONCE);
                writer.write(items(some.found(), request));
            }
        } catch (RuntimeException e) {
            LOG.warn("An audit trail broke off behind {}", some.next(), e);
            writer.breakOff();
        }
    }

    private List<TrailItem> items(List<Object> found, HttpServletRequest request) {
        WantedFields wanted = WantedFields.of(request);
        List<Recorded> events = found.stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .toList();
        Iterator<Entry> entries =
                disclosure.entries(events, request, wanted.include("event")).iterator();
        Map<Long, EventOrigin> origins = origins(events, request);
        return found.stream()
                .map(one -> switch (one) {
                    case Recorded event ->
                        TrailItem.of(entries.next(), origins.get(event.entry().position()));
                    case RefusedCommand refused -> TrailItem.of(refused);
                    case TextReading reading -> TrailItem.of(reading);
                    default -> throw new IllegalStateException("what is " + one.getClass() + " on a trail?");
                })
                .toList();
    }

    private Map<Long, EventOrigin> origins(List<Recorded> events, HttpServletRequest request) {
        List<Long> positions =
                events.stream().map(event -> event.entry().position()).toList();
        return kept.origins(positions, Bearer.of(request)).stream()
                .collect(Collectors.toMap(EventOrigin::position, Function.identity()));
    }
}
