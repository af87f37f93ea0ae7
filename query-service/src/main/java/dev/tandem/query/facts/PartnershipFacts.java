package dev.tandem.query.facts;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.DatedObligation.State;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.escalations.RaisedEscalation;
import dev.tandem.query.metrics.Application;
import dev.tandem.query.metrics.Occurrence;
import dev.tandem.query.pipeline.partnership.Owed;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How both sides kept what they had promised, and what broken promises led to. */
final class PartnershipFacts {

    /**
     * A promise, held against a moment.
     *
     * @param now that moment
     */
    record Promised(Owed owed, Instant now) {

        DatedObligation obligation() {
            return owed.owed();
        }

        State state() {
            return obligation().state(now);
        }

        /** By when it is due; null where nothing was agreed, and while no time passes. */
        @Nullable
        Instant due() {
            return obligation().resting() ? null : obligation().due();
        }

        /** Whether it was kept by its due time; null where it is not known yet, or does not count. */
        @Nullable
        Boolean kept() {
            return switch (state()) {
                case KEPT -> true;
                case LATE, OVERDUE -> false;
                case UNDATED, RUNNING, MOOT -> null;
            };
        }

        /** How late it was, or is; null where it is not late. */
        @Nullable
        Double hoursLate() {
            Instant ended = obligation().ended();
            return switch (state()) {
                case LATE, OVERDUE -> Fact.hours(due(), ended == null ? now : ended);
                case KEPT, UNDATED, RUNNING, MOOT -> null;
            };
        }
    }

    /** A row a time that a promise is owed. */
    static final FactTable<Promised> PROMISES = new FactTable<>(
            "promises",
            "One time that a promise of the agreement was owed: who owed it, and what became of it.",
            "asked_at",
            PipelineProjection.NAME,
            new FactColumns<Promised>()
                    .id("id", "which; empty where its candidate is forgotten", fact -> fact.theirs(fact.key()))
                    .application()
                    .context("when it ended, or now while it is owed")
                    .source()
                    .code(
                            "promise",
                            "what was promised",
                            fact -> fact.row().obligation().promise())
                    .code(
                            "side",
                            "on whose record it counts: `RECRUITER` or `HIRING_MANAGER`",
                            fact -> fact.row().obligation().side())
                    .id(
                            "owed_by",
                            "who owes it: the one who was named, else whoever holds that side",
                            PartnershipFacts::owedBy)
                    .time(
                            "asked_at",
                            "when somebody asked for it",
                            fact -> fact.row().obligation().asked())
                    .time(
                            "due_at",
                            "by when; empty where nothing was agreed, and while no time passes",
                            fact -> fact.row().due())
                    .time(
                            "ended_at",
                            "when it was kept, or stopped to matter; empty while it is owed",
                            fact -> fact.row().obligation().ended())
                    .code(
                            "state",
                            "how it stands at `as_of`: `" + State.KEPT + "`, `" + State.LATE + "`, `"
                                    + State.OVERDUE + "`, `" + State.RUNNING + "`, `" + State.MOOT + "` or `"
                                    + State.UNDATED
                                    + "`",
                            fact -> fact.row().state())
                    .flag(
                            "kept",
                            "whether it was kept by its due time; empty where that is not known yet or does not count. Its mean is "
                                    + "`promisesKept` of the metrics",
                            fact -> fact.row().kept())
                    .hours(
                            "hours",
                            "from when it was asked for to when it was kept",
                            fact -> fact.row().owed().hours())
                    .hours(
                            "hours_late",
                            "by how much it was late, or is at `as_of`",
                            fact -> fact.row().hoursLate())
                    .time(
                            "as_of",
                            "against which moment the row was held",
                            fact -> fact.row().now())
                    .all(),
            PartnershipFacts::promises);

    /** A row an escalation. */
    static final FactTable<RaisedEscalation> ESCALATIONS = new FactTable<>(
            "escalations",
            "An escalation: promises were broken so often that somebody above the two partners had to hear of it.",
            "raised_at",
            RaisedEscalation.READ_MODEL,
            new FactColumns<RaisedEscalation>()
                    .id("escalation", "which escalation", fact -> fact.row().escalation())
                    .context("when it was raised")
                    .code("cause", "why", fact -> fact.row().cause())
                    .code(
                            "against",
                            "the side that broke its promises",
                            fact -> fact.row().against())
                    .id("person", "who held that side", fact -> fact.row().person())
                    .code(
                            "heard_by",
                            "the role that is to hear of it",
                            fact -> fact.row().to())
                    .id(
                            "raised_by",
                            "who raised it; `system` where the agreement's thresholds did",
                            fact -> fact.row().raisedBy())
                    .time("raised_at", "when", fact -> fact.row().raisedAt())
                    .count(
                            "causes",
                            "how many events led to it",
                            fact -> fact.row().causes())
                    .time(
                            "acknowledged_at",
                            "when one of those had heard of it",
                            fact -> fact.row().acknowledgedAt())
                    .time(
                            "resolved_at",
                            "when it was resolved last; empty while it is open",
                            fact -> fact.row().resolvedAt())
                    .hours(
                            "hours_to_resolve",
                            "from raised to resolved",
                            fact -> Fact.hours(fact.row().raisedAt(), fact.row().resolvedAt()))
                    .count(
                            "actions",
                            "how many actions were agreed when it was resolved",
                            fact -> fact.row().actions())
                    .flag(
                            "reopened",
                            "whether it was opened again, because what was agreed was not done",
                            fact -> fact.row().reopened())
                    .all(),
            PartnershipFacts::escalations);

    private PartnershipFacts() {}

    private static Object owedBy(Fact<Promised> fact) {
        Object person = fact.row().obligation().person();
        if (person != null) {
            return person;
        }
        return fact.row().obligation().side() == Side.RECRUITER
                ? fact.context().recruiter()
                : fact.context().hiringManager();
    }

    private static FactTable.Rows<Promised> promises(FactSource source, String key, int most) {
        List<FactSource.Kept<Owed>> rows = source.rows(Owed.OBLIGATIONS, "t.requisition", key, most);
        Map<String, Application> applications = source.applications(rows.stream()
                .filter(one -> ofApplication(one.row()))
                .map(one -> application(one.key()))
                .toList());
        List<Fact<Promised>> facts = new ArrayList<>();
        for (FactSource.Kept<Owed> one : rows) {
            Application about = ofApplication(one.row()) ? applications.get(application(one.key())) : null;
            if (about != null || !ofApplication(one.row())) { // else figures have not heard of its application yet
                facts.add(new Fact<>(
                        one.key(),
                        new Promised(one.row(), source.now()),
                        one.row().context(),
                        about));
            }
        }
        return FactSource.page(facts, rows.stream().map(FactSource.Kept::key).toList(), most);
    }

    private static boolean ofApplication(Owed owed) {
        return Promises.of(owed.owed().promise()).scope() == Promise.Scope.APPLICATION;
    }

    /** What a promise is owed in stands first in its key. */
    private static String application(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private static FactTable.Rows<RaisedEscalation> escalations(FactSource source, String key, int most) {
        List<RaisedEscalation> raised = RaisedEscalation.behind(source.model(), key, most);
        List<String> ids = raised.stream().map(one -> one.escalation().value()).toList();
        Map<String, Occurrence> counted = source.counted(Occurrence.OCCURRENCES, ids);
        List<Fact<RaisedEscalation>> facts = new ArrayList<>();
        for (RaisedEscalation one : raised) {
            Occurrence known = counted.get(one.escalation().value());
            if (known != null) { // else figures have not heard of it yet
                facts.add(new Fact<>(one.escalation().value(), one, known.context(), null));
            }
        }
        return FactSource.page(facts, ids, most);
    }
}
