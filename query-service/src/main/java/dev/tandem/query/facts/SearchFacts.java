package dev.tandem.query.facts;

import dev.tandem.query.metrics.Application;
import dev.tandem.query.metrics.MetricsProjection;
import dev.tandem.query.metrics.Offer;
import dev.tandem.query.metrics.Search;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Searches, and the offers that were made in them. */
final class SearchFacts {

    private static final double MILLIS_AN_HOUR = 3_600_000.0;

    /** A row a search. */
    static final FactTable<Search> SEARCHES = new FactTable<>(
            "searches",
            "A search, from when it was opened on.",
            "opened_at",
            MetricsProjection.NAME,
            new FactColumns<Search>()
                    .context("now")
                    .count(
                            "openings",
                            "how many are to be hired",
                            fact -> fact.row().opened().openings())
                    .time("opened_at", "when it was opened", fact -> fact.row().openedAt())
                    .time(
                            "filled_at",
                            "when as many were hired as were wanted; empty while they are not",
                            fact -> fact.row().filledAt())
                    .time(
                            "closed_at",
                            "when it was filled or cancelled; empty while neither",
                            fact -> fact.row().closedAt())
                    .hours(
                            "hours_to_fill",
                            "from opened to filled, holds included",
                            fact -> Fact.hours(fact.row().openedAt(), fact.row().filledAt()))
                    .hours(
                            "hours_on_hold",
                            "for how long it rested, of holds that are over",
                            fact -> hours(fact.row().holds().together()))
                    .flag(
                            "requirements_approved",
                            "whether requirements were ever approved",
                            fact -> fact.row().approved())
                    .count(
                            "revisions",
                            "how often its requirements were revised after that",
                            fact -> fact.row().churn())
                    .all(),
            (source, key, most) -> {
                List<FactSource.Kept<Search>> rows = source.rows(Search.SEARCHES, "t.key", key, most);
                return FactSource.page(
                        rows, one -> new Fact<>(one.key(), one.row(), one.row().context(), null), most);
            });

    /** A row an offer. */
    static final FactTable<Offer> OFFERS = new FactTable<>(
            "offers",
            "An offer; one that was improved is the same offer. Its terms are not told.",
            "extended_at",
            MetricsProjection.NAME,
            new FactColumns<Offer>()
                    .id("offer", "which offer; empty where its candidate is forgotten", fact -> fact.theirs(fact.key()))
                    .application()
                    .context("when it was made")
                    .source()
                    .time("extended_at", "when it was made", fact -> fact.row().extendedAt())
                    .count(
                            "rounds",
                            "how often: 1, and 1 more with each improvement",
                            fact -> fact.row().rounds())
                    .code(
                            "answer",
                            "`ACCEPTED` or `DECLINED`; empty while the candidate said nothing",
                            fact -> fact.row().answer())
                    .time(
                            "answered_at",
                            "when they answered",
                            fact -> fact.row().answeredAt())
                    .code(
                            "decline_reason",
                            "why they declined",
                            fact -> fact.row().reason())
                    .hours(
                            "hours_to_answer",
                            "from made to answered",
                            fact -> Fact.hours(
                                    fact.row().extendedAt(), fact.row().answeredAt()))
                    .all(),
            (source, key, most) -> {
                List<FactSource.Kept<Offer>> rows = source.rows(Offer.OFFERS, "t.context[1]", key, most);
                Map<String, Application> applications = source.applications(rows.stream()
                        .map(one -> one.row().application().value())
                        .toList());
                return FactSource.page(
                        rows,
                        one -> new Fact<>(
                                one.key(),
                                one.row(),
                                one.row().context(),
                                Objects.requireNonNull(
                                        applications.get(one.row().application().value()))),
                        most);
            });

    private SearchFacts() {}

    private static Double hours(Duration time) {
        return time.toMillis() / MILLIS_AN_HOUR;
    }
}
