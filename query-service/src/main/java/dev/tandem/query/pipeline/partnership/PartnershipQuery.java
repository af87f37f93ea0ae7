package dev.tandem.query.pipeline.partnership;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.query.metrics.MetricsFilter;
import dev.tandem.query.pipeline.partnership.Measured.What;
import dev.tandem.query.pipeline.partnership.Partnership.Metrics;
import dev.tandem.query.pipeline.partnership.Partnership.OnHold;
import dev.tandem.query.pipeline.partnership.Partnership.Turnaround;
import dev.tandem.query.projection.api.ReadModel;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Computes partnership metrics, one set for each group. */
final class PartnershipQuery {

    /**
     * A promise counts in the share once it was kept, or once it is past due: so that not answering at all does not make
     * the share better. On a search that rests or has ended, time stands still.
     */
    private static final String OBLIGATIONS = """
            select %s as grp, d.promise,
                   count(d.hours) as done,
                   percentile_cont(array[0.5, 0.9]) within group (order by d.hours)
                     filter (where d.hours is not null) as percentiles,
                   count(*) filter (where not d.moot and d.ended_at <= d.due) as kept,
                   count(*) filter (where coalesce(
                       d.ended_at, case when d.promise in (:restless) then :now else least(r.closed_at, :now) end) > d.due) as late
            from {obligation} d join {requisition} r on r.key = d.requisition
            where %s
            group by 1, 2
            """;

    private static final String SUBMITTALS = """
            select %s as grp,
                   count(*) as submitted,
                   count(*) filter (where s.interviewed) as interviewed,
                   count(s.rejected) as rejected,
                   count(*) filter (where s.rejected = 'ACTIONABLE') as actionable,
                   count(*) filter (where s.rejected = 'UNMEASURED') as unmeasured,
                   count(*) filter (where s.rejected = 'OUTSIDE') as outside,
                   count(s.accepted_at) as hires,
                   percentile_cont(0.5) within group (order by extract(epoch from s.accepted_at - s.submitted_at)::float8)
                     filter (where s.accepted_at is not null) / 86400 as days
            from {submittal} s
            where %s
            group by 1
            """;

    private static final String OFFERS = """
            select %s as grp, o.accepted, o.reason, count(*) as offers, sum(o.rounds) as rounds
            from {offer} o
            where o.accepted is not null and %s
            group by 1, 2, 3
            """;

    private static final String COUNTED = """
            select %s as grp, c.what, count(*) as times
            from {counted} c
            where %s
            group by 1, 2
            """;

    private static final String REQUISITIONS = """
            select %s as grp,
                   count(*) filter (where q.requirements_approved) as approved,
                   avg(q.churn) filter (where q.requirements_approved) as churn,
                   count(*) filter (where q.status = 'FILLED') as filled,
                   percentile_cont(0.5) within group (order by extract(epoch from q.closed_at - q.opened_at)::float8)
                     filter (where q.status = 'FILLED') / 86400 as days
            from (select r.*, r.key as requisition, null::text as source from {requisition} r) q
            where %s
            group by 1
            """;

    private static final String HOLDS = """
            select %s as grp, count(*) as searches,
                   avg(h.by_recruiter) as by_recruiter, avg(h.by_manager) as by_manager, avg(h.agreed) as agreed
            from {hold} h
            where %s
            group by 1
            """;

    private static final String NOT_THE_MANAGERS = "it counts on the recruiter's record";

    /** Promises whose time goes on whatever becomes of the search. */
    private static final List<String> RESTLESS = Promises.SHOWN.stream()
            .filter(Promise::neverRests)
            .map(promise -> promise.kind().name())
            .toList();

    private static final String NOT_BY_SOURCE = "it concerns a requisition, which has no source";

    private final ReadModel model;
    private final MetricsFilter filter;
    private final Grouping by;
    private final int fewest;
    private final Instant now;

    /**
     * Metrics of what the filter finds.
     *
     * @param fewest from how many cases on a figure is given, 1 or more
     * @param now against which open promises are held
     */
    PartnershipQuery(ReadModel model, MetricsFilter filter, Grouping by, int fewest, Instant now) {
        this.model = model;
        this.filter = filter;
        this.by = by;
        this.fewest = fewest;
        this.now = now;
    }

    /** The figures of each group, by the JSON array that names it, in that order. */
    SortedMap<String, Metrics> answer() {
        SortedMap<String, Tally> groups = new TreeMap<>();
        narrowed(OBLIGATIONS, "d", "began_at")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("restless", RESTLESS)
                .query((ResultSet rs) -> {
                    // In braces: an expression would make this a ResultSetExtractor, which is not called row by row.
                    tally(groups, rs).turnarounds.put(PromiseKind.valueOf(rs.getString("promise")), turnaround(rs));
                });
        narrowed(SUBMITTALS, "s", "submitted_at").query((ResultSet rs) -> submittals(tally(groups, rs), rs));
        narrowed(OFFERS, "o", "extended_at").query((ResultSet rs) -> offers(tally(groups, rs), rs));
        narrowed(COUNTED, "c", "counted_at").query((ResultSet rs) -> {
            tally(groups, rs).counted.put(What.valueOf(rs.getString("what")), rs.getInt("times"));
        });
        narrowed(REQUISITIONS, "q", "opened_at").query((ResultSet rs) -> requisitions(tally(groups, rs), rs));
        narrowed(HOLDS, "h", "held_at").query((ResultSet rs) -> holds(tally(groups, rs), rs));
        // What has no source is no group by source.
        groups.remove("[null]");
        SortedMap<String, Metrics> metrics = new TreeMap<>();
        groups.forEach((group, tally) -> metrics.put(group, metrics(tally)));
        return metrics;
    }

    /** The figures of all that was found, as one group; of no case at all if nothing was. */
    Metrics together() {
        return answer().values().stream().findFirst().orElseGet(() -> metrics(new Tally()));
    }

    private StatementSpec narrowed(String sql, String alias, String began) {
        return filter.bind(model.sql(sql.formatted(by.sql(alias), filter.condition(alias, began))));
    }

    private static Tally tally(Map<String, Tally> groups, ResultSet rs) throws SQLException {
        return groups.computeIfAbsent(rs.getString("grp"), none -> new Tally());
    }

    private Turnaround turnaround(ResultSet rs) throws SQLException {
        int done = rs.getInt("done");
        int kept = rs.getInt("kept");
        Array percentiles = rs.getArray("percentiles");
        Double[] hours = percentiles == null ? new Double[] {null, null} : (Double[]) percentiles.getArray();
        return new Turnaround(
                Figure.of(hours[0], done, fewest),
                Figure.of(hours[1], done, fewest),
                Figure.share(kept, kept + rs.getInt("late"), fewest));
    }

    private void submittals(Tally tally, ResultSet rs) throws SQLException {
        int submitted = rs.getInt("submitted");
        int interviewed = rs.getInt("interviewed");
        tally.submittalsPerInterview = interviewed == 0
                ? new Figure(null, submitted, "nobody of " + submitted + " was interviewed")
                : Figure.of((double) submitted / interviewed, submitted, fewest);
        int rejected = rs.getInt("rejected");
        int unmeasured = rs.getInt("unmeasured");
        tally.actionable = Figure.share(rs.getInt("actionable"), rejected - unmeasured - rs.getInt("outside"), fewest);
        tally.unmeasured = Figure.share(unmeasured, rejected, fewest);
        tally.timeToHire = Figure.of(rs.getDouble("days"), rs.getInt("hires"), fewest);
    }

    private static void offers(Tally tally, ResultSet rs) throws SQLException {
        int offers = rs.getInt("offers");
        tally.answered += offers;
        tally.rounds += rs.getInt("rounds");
        if (rs.getBoolean("accepted")) {
            tally.accepted += offers;
        } else {
            tally.declined.put(WithdrawalReason.valueOf(rs.getString("reason")), offers);
        }
    }

    private void requisitions(Tally tally, ResultSet rs) throws SQLException {
        tally.churn = Figure.of(rs.getDouble("churn"), rs.getInt("approved"), fewest);
        tally.timeToFill = Figure.of(rs.getDouble("days"), rs.getInt("filled"), fewest);
    }

    private void holds(Tally tally, ResultSet rs) throws SQLException {
        int searches = rs.getInt("searches");
        tally.holds = new OnHold(
                Figure.of(rs.getDouble("by_recruiter"), searches, fewest),
                Figure.of(rs.getDouble("by_manager"), searches, fewest),
                Figure.of(rs.getDouble("agreed"), searches, fewest));
    }

    private Metrics metrics(Tally tally) {
        boolean bySource = by == Grouping.SOURCE || filter.source() != null;
        return new Metrics(
                turnaround(tally, PromiseKind.KICKOFF, bySource),
                turnaround(tally, PromiseKind.REQUIREMENTS_PROPOSAL, bySource),
                turnaround(tally, PromiseKind.SIGNING, bySource),
                turnaround(tally, PromiseKind.REQUIREMENTS_APPROVAL, bySource),
                turnaround(tally, PromiseKind.SUBMITTAL_REVIEW, false),
                turnaround(tally, PromiseKind.INTERVIEW_SCHEDULING, false),
                turnaround(tally, PromiseKind.FEEDBACK, false),
                turnaround(tally, PromiseKind.DEBRIEF, false),
                turnaround(tally, PromiseKind.ROUND_DECISION, false),
                turnaround(tally, PromiseKind.HIRING_DECISION, false),
                turnaround(tally, PromiseKind.OFFER_PROPOSAL, false),
                turnaround(tally, PromiseKind.OFFER_APPROVAL, false),
                turnaround(tally, PromiseKind.OFFER_EXTENSION, false),
                turnaround(tally, PromiseKind.ANSWER, bySource),
                turnaround(tally, PromiseKind.SLATE, bySource),
                toCandidates(tally, PromiseKind.CANDIDATE_ANSWER),
                toCandidates(tally, PromiseKind.CANDIDATE_OUTCOME),
                Figure.share(tally.accepted, tally.answered, fewest),
                tally.answered == 0
                        ? orNone(null, false)
                        : Figure.of((double) tally.rounds / tally.answered, tally.answered, fewest),
                tally.declined,
                orNone(tally.actionable, false),
                orNone(tally.unmeasured, false),
                tally.counted.getOrDefault(What.OUTSIDE_REASON, 0),
                tally.counted.getOrDefault(What.UPHELD_TEXT, 0),
                orNone(tally.submittalsPerInterview, false),
                orNone(tally.churn, bySource),
                orNone(tally.timeToFill, bySource),
                orNone(tally.timeToHire, false),
                onHold(tally, bySource));
    }

    /** What a recruiter owes candidates is nothing that a hiring manager could be measured by. */
    private Turnaround toCandidates(Tally tally, PromiseKind promise) {
        Figure none = Figure.none(NOT_THE_MANAGERS);
        boolean ofManager = by == Grouping.MANAGER || filter.hiringManager() != null && filter.recruiter() == null;
        return ofManager ? new Turnaround(none, none, none) : turnaround(tally, promise, false);
    }

    private static Turnaround turnaround(Tally tally, PromiseKind promise, boolean sourceless) {
        Figure none = orNone(null, sourceless);
        return sourceless
                ? new Turnaround(none, none, none)
                : Objects.requireNonNullElse(tally.turnarounds.get(promise), new Turnaround(none, none, none));
    }

    private static OnHold onHold(Tally tally, boolean sourceless) {
        Figure none = orNone(null, sourceless);
        return sourceless || tally.holds == null ? new OnHold(none, none, none) : tally.holds;
    }

    private static Figure orNone(@Nullable Figure figure, boolean sourceless) {
        if (sourceless) {
            return Figure.none(NOT_BY_SOURCE);
        }
        return figure == null ? Figure.none("too few cases (0)") : figure;
    }

    /** What is known of a group while its rows come in. */
    private static final class Tally {
        private final Map<PromiseKind, Turnaround> turnarounds = new EnumMap<>(PromiseKind.class);
        private final Map<WithdrawalReason, Integer> declined = new EnumMap<>(WithdrawalReason.class);
        private final Map<What, Integer> counted = new EnumMap<>(What.class);
        private int answered;
        private int accepted;
        private int rounds;
        private @Nullable Figure actionable;
        private @Nullable Figure unmeasured;
        private @Nullable Figure submittalsPerInterview;
        private @Nullable Figure churn;
        private @Nullable Figure timeToFill;
        private @Nullable Figure timeToHire;
        private @Nullable OnHold holds;
    }
}
