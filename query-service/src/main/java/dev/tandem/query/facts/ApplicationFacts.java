package dev.tandem.query.facts;

import dev.tandem.query.metrics.Application;
import dev.tandem.query.metrics.MetricsProjection;
import dev.tandem.query.metrics.Stay;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Applications, and how long they stayed where. */
final class ApplicationFacts {

    /** A row an application. */
    static final FactTable<Application> APPLICATIONS = new FactTable<>(
            "applications",
            "An application, from its beginning on; whoever applies again on the same search goes on with it.",
            "began_at",
            MetricsProjection.NAME,
            new FactColumns<Application>()
                    .application()
                    .context("when it began")
                    .source()
                    .time(
                            "began_at",
                            "when the candidate first applied, or was submitted without that",
                            fact -> fact.row().beganAt())
                    .time(
                            "submitted_at",
                            "the last submittal",
                            fact -> fact.row().submittedAt())
                    .code(
                            "stage",
                            "where it stands; empty once it has ended",
                            fact -> fact.row().stage())
                    .time(
                            "stage_since",
                            "since when it stands there",
                            fact -> fact.row().enteredAt())
                    .code(
                            "furthest_stage",
                            "the last stage of the search that it ever reached",
                            fact -> fact.row().furthest())
                    .count(
                            "interviews",
                            "how many interviews took place",
                            fact -> fact.row().interviews())
                    .code(
                            "decision",
                            "how it came out, as the metric `decisions` has it",
                            fact -> fact.row().decision())
                    .time(
                            "decided_at",
                            "when that was; empty while it is open",
                            fact -> fact.row().decidedAt())
                    .time(
                            "offered_at",
                            "when an offer was made first",
                            fact -> fact.row().offeredAt())
                    .code(
                            "outcome",
                            "what became of the last offer, as the metric `outcomes` has it",
                            fact -> fact.row().outcome())
                    .time(
                            "accepted_at",
                            "when the candidate accepted an offer since they were last submitted",
                            fact -> fact.row().acceptedAt())
                    .time(
                            "hired_at",
                            "when they were hired; empty if they never started",
                            fact -> fact.row().hiredAt())
                    .time(
                            "ended_at",
                            "when it ended last; empty while it goes on",
                            fact -> fact.row().endedAt())
                    .hours(
                            "hours_to_decision",
                            "from the beginning to the decision",
                            fact -> Fact.hours(fact.row().beganAt(), fact.row().decidedAt()))
                    .hours(
                            "hours_to_hire",
                            "from the last submittal to the acceptance, which `timeToHire` of the metrics counts in days",
                            fact -> Fact.hours(
                                    fact.row().submittedAt(), fact.row().acceptedAt()))
                    .all(),
            (source, key, most) -> {
                List<FactSource.Kept<Application>> rows =
                        source.rows(Application.APPLICATIONS, "t.context[1]", key, most);
                return FactSource.page(
                        rows, one -> new Fact<>(one.key(), one.row(), one.row().context(), one.row()), most);
            });

    /** A row a stay in a stage. */
    static final FactTable<Stay> STAGE_INTERVALS = new FactTable<>(
            "stage-intervals",
            "A stay of an application in a stage.",
            "entered_at",
            MetricsProjection.NAME,
            new FactColumns<Stay>()
                    .application()
                    .count(
                            "number",
                            "1 for the first stay of the application",
                            fact -> fact.row().number())
                    .context("when the application began")
                    .source()
                    .code("stage", "in which stage", fact -> fact.row().stage())
                    .time("entered_at", "when it came there", fact -> fact.row().enteredAt())
                    .time(
                            "left_at",
                            "when it left; empty while it is there",
                            fact -> fact.row().leftAt())
                    .hours(
                            "hours",
                            "how long it stayed",
                            fact -> Fact.hours(
                                    fact.row().enteredAt(), fact.row().leftAt()))
                    .id(
                            "entered_by",
                            "the event that brought it there, by its `id` in the events",
                            fact -> fact.theirs(fact.row().enteredBy()))
                    .id("left_by", "the event with which it left", fact -> {
                        Object leftBy = fact.row().leftBy();
                        return leftBy == null ? null : fact.theirs(leftBy);
                    })
                    .all(),
            (source, key, most) -> {
                List<FactSource.Kept<Stay>> rows = source.rows(Stay.STAYS, "t.requisition", key, most);
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

    private ApplicationFacts() {}
}
