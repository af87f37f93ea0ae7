package dev.tandem.query.facts;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.LineWriter;
import dev.tandem.query.web.Lines;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Facts ready for analysis: what figures are counted from, row by row. */
@RestController
@Tag(name = "Facts")
final class FactsEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(FactsEndpoint.class);
    private static final int LINES_AT_ONCE = 1_000;

    private final ReadModels reads;
    private final InstantSource clock;

    FactsEndpoint(ReadModels reads, InstantSource clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/facts")
    @Operation(
            operationId = "describeFacts",
            summary = "Which facts there are: tables and their columns, with types, units and meanings",
            description = "FACTS.md of query-service says the same. For everybody who is signed in.")
    FactCatalogue catalogue() {
        return FactCatalogue.declared();
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT})
    @GetMapping("/facts/{kind}")
    @Operation(operationId = "listFacts", summary = "The rows of a table of facts", description = """
                    What `/metrics` counts, a row a case: `/facts` says what the columns of each table are. Searches that are kept from \
                    somebody are left out, as figures leave them out; there are no names and no texts. Whoever is forgotten is in none: \
                    what was about them counts on, without an id by which they or their application could be told.

                    With `Accept: application/x-ndjson` or `text/csv` all of it comes, a row a line; where it broke off, the last line \
                    says `problem`. Each row is as it stood at the position of `Tandem-Position` or later.

                    For a ta-leader, executive, auditor or analyst.""")
    @Nullable
    FactPage facts(
            @Parameter(
                            description = "Which table.",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "searches",
                                                "applications",
                                                "stage-intervals",
                                                "interviews",
                                                "feedback",
                                                "offers",
                                                "promises",
                                                "escalations"
                                            }))
                    @PathVariable
                    String kind,
            @ModelAttribute Paging paging,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request,
            HttpServletResponse response) {
        FactTable<?> table = FactTables.of(kind)
                .orElseThrow(() -> CommonProblems.invalidParameters(List.of(new FieldError(
                                "kind",
                                "'" + kind + "' is not one of "
                                        + FactTables.ALL.stream()
                                                .map(FactTable::kind)
                                                .collect(Collectors.joining(", ")))))
                        .exception());
        Rights.requireWhole(caller, Readable.METRICS);
        FactSource source = new FactSource(reads, table.readModel(), consistency, clock.instant());
        @Nullable Lines lines = Lines.asked(request).orElse(null);
        if (lines != null) {
            write(table, source, lines, response);
            return null;
        }
        @Nullable List<Object> behind = paging.behind(request, Cursor.Key.ROW);
        FactTable.Lines some =
                table.lines(source, behind == null ? "" : behind.getFirst().toString(), paging.size());
        return new FactPage(
                List.copyOf(some.lines()), some.next() == null ? null : Cursor.behind(request, some.next()));
    }

    private static void write(FactTable<?> table, FactSource source, Lines lines, HttpServletResponse response) {
        // Whatever is refused, is refused before anything is written.
        FactTable.Lines some = table.lines(source, "", LINES_AT_ONCE);
        LineWriter writer = LineWriter.begin(lines, table.names(), response);
        writer.write(some.lines());
        @Nullable String next = some.next();
        try {
            while (next != null) {
                some = table.lines(source, next, LINES_AT_ONCE);
                writer.write(some.lines());
                next = some.next();
            }
        } catch (RuntimeException e) {
            LOG.warn("Facts of the kind {} broke off behind {}", table.kind(), next, e);
            writer.breakOff();
        }
    }
}
