package dev.tandem.query.figures;

import dev.tandem.events.Event;
import dev.tandem.query.columns.Amount;
import dev.tandem.query.columns.Condition;
import dev.tandem.query.columns.Measure;
import dev.tandem.query.columns.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a metric together, one thing after the other. */
final class Declaring {

    private final MetricGroup group;
    private final String id;
    private final String name;
    private final CaseKind source;
    private final Moment cohort;
    private @Nullable Moment activity;
    private @Nullable Function<Integer, Moment> activityAt;
    private String population = "";
    private String formula = "";
    private List<Class<? extends Event>> events = List.of();
    private final List<String> edgeCases = new ArrayList<>();
    private @Nullable String standard;
    private @Nullable String of;
    private final List<Metric.Without> without = new ArrayList<>();

    private Declaring(MetricGroup group, String id, String name, CaseKind source, Moment cohort) {
        this.group = group;
        this.id = id;
        this.name = name;
        this.source = source;
        this.cohort = cohort;
    }

    /** Of applications, which begin when the candidate first applied, or was submitted without that. */
    static Declaring ofApplications(MetricGroup group, String id, String name) {
        return new Declaring(group, id, name, CaseKind.APPLICATIONS, Moment.of("began_at"));
    }

    /** Of offers, which begin when they are extended. */
    static Declaring ofOffers(String id, String name) {
        Declaring offers = new Declaring(MetricGroup.OFFERS, id, name, CaseKind.OFFERS, Moment.of("extended_at"));
        return offers.activity(Moment.of("answered_at"));
    }

    /** Of searches, which begin when they are opened; they have no source. */
    static Declaring ofSearches(MetricGroup group, String id, String name) {
        Declaring searches = new Declaring(group, id, name, CaseKind.SEARCHES, Moment.of("opened_at"));
        searches.without.add(Metric.Without.SOURCE);
        return searches;
    }

    /** Of what happens once: it counts when it happens, on either basis. */
    static Declaring ofOccurrences(MetricGroup group, String id, String name) {
        Moment happened = Moment.of("happened_at");
        return new Declaring(group, id, name, CaseKind.OCCURRENCES, happened).activity(happened);
    }

    /** Of feedback, or of its ratings: it counts when it was given, on either basis. How candidates were found says nothing of interviewers. */
    static Declaring ofInterviewers(String id, String name, CaseKind source) {
        Moment given = Moment.of("given_at");
        return new Declaring(MetricGroup.CALIBRATION, id, name, source, given)
                .activity(given)
                .withoutSource();
    }

    /** Of promises, which begin when somebody asks for them. */
    static Declaring ofPromises(String id, String name) {
        Declaring promises = new Declaring(MetricGroup.PROMISES, id, name, CaseKind.PROMISES, Moment.of("began_at"));
        promises.without.addAll(List.of(Metric.Without.SOURCE, Metric.Without.MANAGER_ALONE));
        return promises.activity(Moment.of("ended_at"));
    }

    Declaring activity(Moment when) {
        activity = when;
        return this;
    }

    Declaring activityAt(Function<Integer, Moment> when) {
        activityAt = when;
        return this;
    }

    Declaring cases(String which) {
        population = which;
        return this;
    }

    Declaring is(String what) {
        formula = what;
        return this;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only copied
    final Declaring from(Class<? extends Event>... types) {
        events = List.of(types);
        return this;
    }

    Declaring note(String edgeCase) {
        edgeCases.add(edgeCase);
        return this;
    }

    Declaring standard(String theirs) {
        standard = theirs;
        return this;
    }

    /** It has several figures, of which that tells apart. */
    Declaring by(String what) {
        of = what;
        return this;
    }

    /** None of its cases has a source. */
    Declaring withoutSource() {
        without.add(Metric.Without.SOURCE);
        return this;
    }

    Metric count(Condition of) {
        return metric("", "", "count", "count", new Parts.One(new Measure.Count(of)));
    }

    Metric countBy(String column, @Nullable List<String> values, Condition of) {
        return metric("", "", "count", "count", byColumn(column, values, new Measure.Count(of)));
    }

    Metric countByStage(Function<Parts.StageOfList, Condition> of) {
        return metric("", "", "count", "count", new Parts.ByStage(stage -> new Measure.Count(of.apply(stage))));
    }

    Metric share(Condition part, Condition whole) {
        return metric("", "", "share", "share", new Parts.One(new Measure.Share(part, whole)));
    }

    Metric shareByStage(Function<Parts.StageOfList, Measure.@Nullable Share> of) {
        return metric("", "", "share", "share", new Parts.ByStage(of::apply));
    }

    Metric shareBy(
            String column, @Nullable List<String> values, Map<String, String> names, Condition part, Condition whole) {
        return metric(
                "", "", "share", "share", new Parts.ByColumn(column, values, names, new Measure.Share(part, whole)));
    }

    Metric perCase(Amount sum, Condition each) {
        return metric("", "", "ratio", "ratio", new Parts.One(new Measure.PerCase(sum, each)));
    }

    Metric mean(String unit, Amount of, Condition where) {
        return metric("", "", unit, "mean", new Parts.One(new Measure.Mean(of, where)));
    }

    Metric meanBy(String column, @Nullable List<String> values, String unit, Amount of, Condition where) {
        return metric("", "", unit, "mean", byColumn(column, values, new Measure.Mean(of, where)));
    }

    Metric means(String unit, Map<String, Measure> named) {
        return metric("", "", unit, "mean", new Parts.Named(named));
    }

    Metric sumBy(String column, String unit, Amount of, Condition where) {
        return metric("", "", unit, "sum", byColumn(column, null, new Measure.Sum(of, where)));
    }

    /** The median and the 90th percentile, each a metric. */
    List<Metric> percentiles(String unit, Amount of, Condition where) {
        return percentiles(unit, share -> new Parts.One(new Measure.Percentile(share, of, where)));
    }

    List<Metric> percentilesBy(
            String column, List<String> values, Map<String, String> names, String unit, Amount of, Condition where) {
        return percentiles(
                unit, share -> new Parts.ByColumn(column, values, names, new Measure.Percentile(share, of, where)));
    }

    List<Metric> percentilesByStage(String unit, Function<Parts.StageOfList, @Nullable Amount> of, Condition where) {
        return percentiles(
                unit,
                share -> new Parts.ByStage(stage -> {
                    Amount amount = of.apply(stage);
                    return amount == null ? null : new Measure.Percentile(share, amount, where);
                }));
    }

    private List<Metric> percentiles(String unit, DoubleFunction<Parts> parts) {
        return List.of(
                metric(".p50", ", median", unit, "median", parts.apply(0.5)),
                metric(".p90", ", 90th percentile", unit, "90th percentile", parts.apply(0.9)));
    }

    private static Parts byColumn(String column, @Nullable List<String> values, Measure measure) {
        return new Parts.ByColumn(column, values, Map.of(), measure);
    }

    private Metric metric(String suffix, String nameSuffix, String unit, String statistic, Parts parts) {
        return new Metric(
                id + suffix,
                1,
                group,
                name + nameSuffix,
                unit,
                statistic,
                population,
                formula,
                events,
                List.copyOf(edgeCases),
                standard,
                source,
                cohort,
                activity,
                activityAt,
                parts,
                of,
                List.copyOf(without));
    }
}
