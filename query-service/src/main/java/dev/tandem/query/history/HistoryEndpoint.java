package dev.tandem.query.history;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.history.HistoryProjection.Recorded;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Bound;
import dev.tandem.query.replay.Replays;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.LineWriter;
import dev.tandem.query.web.Lines;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The history: every event, in order, for auditors; of a search, for its partners and whoever answers for all, too. */
@RestController
@Tag(name = "Audit")
final class HistoryEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryEndpoint.class);
    private static final int LINES_AT_ONCE = 1_000;

    private static final String ENTRIES = """


            With `Accept: application/x-ndjson` or `text/csv` all of it comes, an entry a line, however long it is; where it broke \
            off, the last line says `problem`.

            What was said about somebody who has been forgotten cannot be opened by anybody: `{"erased": {"on": …}}` stands there in \
            `payload`. A text that cannot be opened for another reason is null there, and `unreadable` says where. \
            With `fields` that name neither of these two nor `reason`, nothing is opened.""";

    private final ReadModels reads;
    private final Discretion discretion;
    private final Disclosure disclosure;
    private final Replays replays;
    private final HistoryReaders readers;

    HistoryEndpoint(
            ReadModels reads, Disclosure disclosure, Discretion discretion, Replays replays, HistoryReaders readers) {
        this.readers = readers;
        this.replays = replays;
        this.discretion = discretion;
        this.reads = reads;
        this.disclosure = disclosure;
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.REQUISITION_UNKNOWN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE
    })
    @GetMapping("/requisitions/{id}/history")
    @Operation(
            operationId = "getHistory",
            summary = "Every event of a requisition, in order",
            description = """
                    What is known of a candidate alone (how they became known) is part of it once they were submitted to this requisition.

                    An auditor reads all of it; its recruiter, its hiring manager and a ta-leader what its activity tells them: without \
                    feedback and decisions, which each application tells, and with null in place of what they may not read (`withheld`).""" + ENTRIES)
    @Nullable
    Page<Entry> history(
            @Parameter(description = "Which requisition.") @PathVariable RequisitionId id,
            @ModelAttribute HistoryFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request,
            HttpServletResponse response) {
        Conditions wanted = filter.of("f");
        Bound bound = replays.of(then, consistency).bound();
        ReadModel model = reads.of(HistoryProjection.NAME, consistency);
        Secrecy secrecy = discretion.of(model, caller).of(model, id);
        HistoryReaders.@Nullable Reading reading =
                secrecy.whole(caller, Readable.HISTORY) ? null : readers.of(id, caller, consistency);
        if (reading == null && !known(model, id)) {
            throw Rights.unknown(id).exception();
        }
        HistoryRows rows = reading == null
                ? HistoryRows.ofSearch(model, id, bound, wanted)
                : HistoryRows.of(
                        model,
                        bound,
                        wanted.and("f.requisition = :requisition", "requisition", id)
                                .and(
                                        "f.type = any(:readable)",
                                        "readable",
                                        reading.types().toArray(String[]::new)));
        return answer(new Asked(rows, reading), paging, request, response);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/history")
    @Operation(
            operationId = "listHistory",
            summary = "Every event there is, in order",
            description =
                    "By application, candidate, person, command, type or time; entries, lines and texts as `getHistory` says. For an auditor.")
    @Nullable
    Page<Entry> all(
            @ModelAttribute HistoryFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request,
            HttpServletResponse response) {
        Rights.requireWhole(caller, Readable.HISTORY);
        ReadModel model = reads.of(HistoryProjection.NAME, consistency);
        HistoryRows rows = HistoryRows.of(
                model,
                replays.of(then, consistency).bound(),
                filter.of("f").and(discretion.of(model, caller).whole("f.requisition")));
        return answer(new Asked(rows, null), paging, request, response);
    }

    /**
     * What is asked for.
     *
     * @param reading what the reader reads of it; null: all
     */
    private record Asked(HistoryRows rows, HistoryReaders.@Nullable Reading reading) {

        List<Recorded> behind(long position, int most) {
            return rows.behind(position, most);
        }
    }

    private @Nullable Page<Entry> answer(
            Asked asked, Paging paging, HttpServletRequest request, HttpServletResponse response) {
        @Nullable Lines lines = Lines.asked(request).orElse(null);
        if (lines != null) {
            write(asked, lines, request, response);
            return null;
        }
        @Nullable List<Object> behind = paging.behind(request, Cursor.Key.POSITION);
        List<Recorded> found = asked.behind(behind == null ? 0L : (Long) behind.getFirst(), paging.size() + 1);
        Page<Recorded> page = Page.of(
                found,
                paging.size(),
                event -> event,
                event -> Cursor.behind(request, event.entry().position()));
        return new Page<>(entries(page.items(), asked, request), page.next());
    }

    private void write(Asked asked, Lines lines, HttpServletRequest request, HttpServletResponse response) {
        List<Recorded> some = asked.behind(0, LINES_AT_ONCE);
        List<Entry> first = entries(some, asked, request); // whatever is refused, is refused before anything is written
        LineWriter writer = LineWriter.begin(lines, Entry.class, response);
        writer.write(first);
        try {
            while (some.size() == LINES_AT_ONCE) {
                some = asked.behind(some.getLast().entry().position(), LINES_AT_ONCE);
                writer.write(entries(some, asked, request));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "A history broke off behind position {}",
                    some.getLast().entry().position(),
                    e);
            writer.breakOff();
        }
    }

    private List<Entry> entries(List<Recorded> events, Asked asked, HttpServletRequest request) {
        return asked.reading() == null ? disclosure.entries(events, request) : shown(events, asked.reading(), request);
    }

    private static List<Entry> shown(
            List<Recorded> events, HistoryReaders.Reading reading, HttpServletRequest request) {
        List<Recorded> readable = new ArrayList<>();
        List<Happened> happened = new ArrayList<>();
        for (Recorded event : events) {
            RecordedEvents.read(event).forEach(one -> {
                readable.add(event);
                happened.add(one);
            });
        }
        List<HistoryReaders.Shown> shown = reading.shown(happened, request);
        return IntStream.range(0, readable.size())
                .mapToObj(i -> Entry.of(
                        readable.get(i),
                        shown.get(i).payload(),
                        List.of(),
                        shown.get(i).withheld()))
                .toList();
    }

    /** An empty page says that there was none of it then, or none that the filter finds. */
    private static boolean known(ReadModel model, RequisitionId id) {
        return model.sql("select exists (select from {event} where requisition = :requisition)")
                .param("requisition", id.value())
                .query(Boolean.class)
                .single();
    }
}
