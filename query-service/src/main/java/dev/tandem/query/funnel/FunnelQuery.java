package dev.tandem.query.funnel;

import dev.tandem.events.requisition.Stage;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.funnel.Funnel.Chosen;
import dev.tandem.query.funnel.Funnel.StageList;
import dev.tandem.query.funnel.Funnel.StageReached;
import dev.tandem.query.metrics.MetricsFilter;
import dev.tandem.query.projection.api.ReadModel;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Computes a funnel from the timelines that a filter finds. */
final class FunnelQuery {

    private static final List<String> DEFINITIONS = List.of(
            "An application counts by the time at which the candidate first applied, or was submitted without having applied. Whoever applies"
                    + " again counts once.",
            "A stage is reached once per application, at its first event: the application for APPLIED, a submittal"
                    + " without one for the first stage, a recorded move for every other. A screening, a submittal, an interview or debrief"
                    + " that is scheduled, an offer and a hire record it.",
            "reachedNext: of those that reached the stage, how many ever reached the next one of the list.",
            "medianHoursToNext: the median difference of the first events of both stages, over those that reached the next after"
                    + " this one; whoever came back to this one took no time from it.",
            "Decisions go by the first end that nothing took back; an offer stays one. Whoever was declined by the recruiter before a"
                    + " submittal is screened out, and whoever's application was closed is neither rejected nor withdrawn. Hired and declined say what became"
                    + " of the last offer of those offered; whoever was hired and never started is not hired.");

    private static final String FOUND = " from {stage_timeline} p where %s";

    private static final String STEPS = """
            with step as (
              select n as place, p.first_at[n] as at, p.first_at[n + 1] as next_at
              from {stage_timeline} p cross join generate_series(1, :length) n
              where p.stage_list = :stages and %s
            )
            select place, count(at) as reached, count(at) filter (where next_at is not null) as reached_next,
                   percentile_cont(0.5) within group (order by extract(epoch from next_at - at)::float8 / 3600)
                     filter (where next_at >= at) as median
            from step
            group by place
            order by place
            """;

    private final ReadModel model;
    private final MetricsFilter filter;

    FunnelQuery(ReadModel model, MetricsFilter filter) {
        this.model = model;
        this.filter = filter;
    }

    /**
     * The funnel.
     *
     * @param asked the list of stages that the request named; null to let the data say
     */
    Funnel answer(@Nullable List<Stage> asked) {
        List<StageList> found = stageLists();
        Chosen why = why(found, asked);
        StageList chosen = choose(found, asked, why);
        List<StageList> others = found.stream()
                .filter(list -> !list.stages().equals(chosen.stages()))
                .toList();
        List<StageReached> steps = steps(chosen.stages());
        Funnel.Basis basis = new Funnel.Basis(
                chosen.applications(), chosen.stages(), why, others, DEFINITIONS, notes(steps, others));
        return new Funnel(basis, filter, steps, decisions(chosen.stages()));
    }

    /** That statement, narrowed to what the filter finds. */
    private StatementSpec found(String sql) {
        return filter.bind(model.sql(sql.formatted(filter.condition("p", "began_at"))));
    }

    private List<StageList> stageLists() {
        return found("select stage_list, count(*) as applications" + FOUND + " group by 1 order by 2 desc, 1")
                .query((rs, _) -> new StageList(
                        Stream.of(rs.getString("stage_list").split(","))
                                .map(Stage::new)
                                .toList(),
                        rs.getInt("applications")))
                .list();
    }

    private static Chosen why(List<StageList> found, @Nullable List<Stage> asked) {
        if (asked != null) {
            return Chosen.ASKED_FOR;
        }
        if (found.size() == 1) {
            return Chosen.ONLY_ONE;
        }
        boolean usual = found.isEmpty() || found.stream().anyMatch(list -> Stage.DEFAULTS.contains(list.stages()));
        return usual ? Chosen.DEFAULT : Chosen.MOST_APPLICATIONS;
    }

    private StageList choose(List<StageList> found, @Nullable List<Stage> asked, Chosen why) {
        List<Stage> wanted =
                switch (why) {
                    case ASKED_FOR -> asked == null ? List.of() : asked;
                    // They come with the most applications first.
                    case DEFAULT ->
                        found.stream()
                                .map(StageList::stages)
                                .filter(Stage.DEFAULTS::contains)
                                .findFirst()
                                .orElseGet(this::usualOfRequisitions);
                    case ONLY_ONE, MOST_APPLICATIONS -> found.getFirst().stages();
                };
        return found.stream()
                .filter(list -> list.stages().equals(wanted))
                .findFirst()
                .orElse(new StageList(wanted, 0));
    }

    /** Where there is no application, the list that more requisitions have. */
    private List<Stage> usualOfRequisitions() {
        Map<String, Integer> counts = new HashMap<>();
        model.sql("select stage_list, count(*) as requisitions from {requisition} q where "
                        + KeptSearches.counts("q.key") + " group by 1")
                .query((ResultSet rs) -> {
                    counts.put(rs.getString("stage_list"), rs.getInt("requisitions"));
                });
        return Stage.DEFAULTS.stream()
                .max(Comparator.comparingInt(list -> counts.getOrDefault(FunnelProjection.stageList(list), 0)))
                .filter(list -> counts.containsKey(FunnelProjection.stageList(list)))
                .orElse(Stage.DEFAULT);
    }

    private List<StageReached> steps(List<Stage> stages) {
        List<StageReached> reached = found(STEPS)
                .param("stages", FunnelProjection.stageList(stages))
                .param("length", stages.size())
                .query((rs, _) -> {
                    int at = rs.getInt("place");
                    boolean last = at == stages.size();
                    int here = rs.getInt("reached");
                    int next = rs.getInt("reached_next");
                    return new StageReached(
                            stages.get(at - 1),
                            here,
                            next,
                            here == 0 || last ? null : (double) next / here,
                            rs.getObject("median", Double.class));
                })
                .list();
        return reached.isEmpty()
                ? stages.stream()
                        .map(stage -> new StageReached(stage, 0, 0, null, null))
                        .toList()
                : reached;
    }

    private Funnel.Decisions decisions(List<Stage> stages) {
        return found("""
                        select count(*) filter (where decision = 'SCREENED_OUT') as screened_out,
                               count(*) filter (where decision = 'CLOSED') as closed,
                               count(*) filter (where decision = 'REJECTED') as rejected,
                               count(*) filter (where decision = 'OFFERED') as offered,
                               count(*) filter (where decision = 'WITHDRAWN') as withdrawn,
                               count(*) filter (where outcome = 'HIRED') as hired,
                               count(*) filter (where outcome = 'DECLINED') as declined
                        """ + FOUND + " and p.stage_list = :stages")
                .param("stages", FunnelProjection.stageList(stages))
                .query((rs, _) -> new Funnel.Decisions(
                        rs.getInt("screened_out"),
                        rs.getInt("closed"),
                        rs.getInt("rejected"),
                        rs.getInt("offered"),
                        rs.getInt("hired"),
                        rs.getInt("declined"),
                        rs.getInt("withdrawn")))
                .single();
    }

    private static List<String> notes(List<StageReached> steps, List<StageList> others) {
        List<String> notes = new ArrayList<>();
        List<Stage> empty = steps.stream()
                .filter(step -> step.reached() == 0)
                .map(StageReached::stage)
                .toList();
        if (!empty.isEmpty()) {
            notes.add("Nobody reached " + names(empty) + ", so there is no pass-through to speak of.");
        }
        if (!steps.isEmpty()) {
            notes.add(steps.getLast().stage() + " is the last stage: there is no next one to pass through to.");
        }
        if (!others.isEmpty()) {
            int applications = others.stream().mapToInt(StageList::applications).sum();
            notes.add("The filter also finds " + applications + " applications on requisitions with other stages, which"
                    + " are not in these figures; ask for one of 'otherStages' with 'stages'.");
        }
        return notes;
    }

    private static String names(List<Stage> stages) {
        return String.join(", ", stages.stream().map(Stage::name).toList());
    }
}
