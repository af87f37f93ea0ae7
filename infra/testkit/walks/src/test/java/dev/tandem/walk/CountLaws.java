package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.OfferId;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.query.pipeline.progress.ApplicationCounts;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowsInMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rows that figures count are as many as somebody counts on paper: how each application came out, each once however often its
 * candidate applied, and each offer once however many rounds it took.
 */
final class CountLaws {

    private static final String NONE = "none";
    private static final String OPEN = "OPEN";

    private final Map<ApplicationId, String> ends = new HashMap<>();
    private final Map<OfferId, Integer> rounds = new HashMap<>();
    private final Map<OfferId, String> answers = new HashMap<>();

    private CountLaws() {}

    /** Fails if the rows of that log break one. */
    static void holdIn(List<Entry> log) {
        CountLaws paper = new CountLaws();
        log.forEach(paper::count);
        Projection metrics = EveryReadModel.named("metrics");
        RowsInMemory rows = EveryReadModel.rows(metrics, log);
        assertThat(column(metrics, rows, "application", "decision"))
                .as("how applications came out")
                .containsExactlyInAnyOrderElementsOf(paper.ends.values());
        assertThat(column(metrics, rows, "offer", "rounds"))
                .as("rounds of each offer")
                .containsExactlyInAnyOrderElementsOf(
                        paper.rounds.values().stream().map(String::valueOf).toList());
        assertThat(column(metrics, rows, "offer", "answer"))
                .as("answers to each offer")
                .containsExactlyInAnyOrderElementsOf(paper.answers.values());
        ofSearches(EveryReadModel.rows(EveryReadModel.named("pipeline"), log));
    }

    /** What a list says of a search without counting is what somebody counts in its applications. */
    private static void ofSearches(RowsInMemory rows) {
        Map<String, ApplicationCounts> counted = new HashMap<>();
        for (ApplicationProgress one : rows.all(ProgressFold.APPLICATIONS)) {
            Map<String, Integer> active = one.active() ? Map.of(one.stage().name(), 1) : Map.of();
            counted.merge(
                    one.requisition().value(),
                    new ApplicationCounts(one.submitted() == null ? 0 : 1, active),
                    CountLaws::plus);
        }
        counted.forEach((search, counts) -> assertThat(rows.get(ProgressFold.COUNTS, search))
                .as("applications of " + search)
                .isEqualTo(counts));
        assertThat(rows.all(ProgressFold.COUNTS)).hasSameSizeAs(counted.keySet());
    }

    private static ApplicationCounts plus(ApplicationCounts one, ApplicationCounts other) {
        Map<String, Integer> active = new HashMap<>(one.active());
        other.active().forEach((stage, count) -> active.merge(stage, count, Integer::sum));
        return new ApplicationCounts(one.submittals() + other.submittals(), active);
    }

    private void count(Entry entry) {
        switch (entry.event()) {
            case ApplicationReceived e -> end(e.application(), OPEN);
            case CandidateSubmitted e -> ends.putIfAbsent(e.application(), OPEN);
            case CandidateReconsidered e -> end(e.application(), OPEN);
            case ApplicantDeclined e -> end(e.application(), "SCREENED_OUT");
            case ApplicationClosed e -> end(e.application(), "CLOSED");
            case CandidateRejected e -> end(e.application(), "REJECTED");
            case CandidateWithdrew e -> end(e.application(), "WITHDRAWN");
            case OfferExtended e -> {
                end(e.application(), "OFFERED");
                rounds.put(e.offer(), 1);
                answers.put(e.offer(), NONE);
            }
            case OfferImproved e -> rounds.merge(e.offer(), 1, Integer::sum);
            case OfferAccepted e -> answers.put(e.offer(), "ACCEPTED");
            case OfferDeclined e -> answers.put(e.offer(), "DECLINED");
            default -> {}
        }
    }

    /** That an offer was made stays true, whatever came of it. */
    private void end(ApplicationId application, String end) {
        ends.merge(application, end, (before, after) -> before.equals("OFFERED") ? before : after);
    }

    private static List<String> column(Projection projection, RowsInMemory rows, String table, String column) {
        return projection.tables().stream()
                .filter(one -> one.name().equals(table))
                .flatMap(one -> values(one, column, rows))
                .toList();
    }

    private static <R> Stream<String> values(Table<R> table, String name, RowsInMemory rows) {
        Column<R> column = table.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return rows.all(table).stream()
                .map(row -> column.value().apply(row))
                .map(value -> value == null ? NONE : String.valueOf(value));
    }
}
