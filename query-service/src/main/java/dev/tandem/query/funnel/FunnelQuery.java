package dev.tandem.query.funnel;

import dev.tandem.query.funnel.Funnel.Basis;
import dev.tandem.query.funnel.Funnel.Decisions;
import dev.tandem.query.funnel.Funnel.StageFigures;
import dev.tandem.query.projection.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts journeys in SQL. */
final class FunnelQuery {

    private static final String NARROWED = """
            from {journey} j
            where (:requisition::text is null or j.requisition = :requisition)
              and (:recruiter::text is null or j.recruiter = :recruiter)
              and (:hiringManager::text is null or j.hiring_manager = :hiringManager)
              and (:roleType::text is null or j.role_type = :roleType)
              and (:source::text is null or j.source = :source)
              and (:department::text is null or j.department = :department)
              and (:origin::text is null or j.origin = :origin)
              and (:from::timestamptz is null or j.submitted_at >= :from::timestamptz)
              and (:to::timestamptz is null or j.submitted_at < :to::timestamptz)
            """;

    /** The list of stages that most of the applications go through; the alphabet breaks ties, so that it is stable. */
    private static final String STAGE_LISTS = """
            select array_to_string(stages, ',') as stages, count(*) as applications
            """ + NARROWED + """
            group by j.stages
            order by count(*) desc, 1
            """;

    private static final String STAGES = """
            with line as (
                select stage, lead(stage) over (order by at) as next, at
                from unnest(string_to_array(:stages, ',')) with ordinality as s(stage, at)),
            visits as (
                select j.doc -> 'reached' as reached
            """ + NARROWED + """
                  and j.stages = string_to_array(:stages, ','))
            select line.stage, line.next is null as last,
                   count(v.reached ->> line.stage) as reached,
                   count(v.reached ->> line.next) filter (where v.reached ->> line.stage is not null) as reached_next,
                   percentile_cont(0.5) within group (order by extract(epoch from
                       (v.reached ->> line.next)::timestamptz - (v.reached ->> line.stage)::timestamptz) / 3600)
                       as median_hours
            from line left join visits v on true
            group by line.stage, line.next, line.at
            order by line.at
            """;

    private static final String DECISIONS = """
            select count(*) filter (where 'REJECTED' = any(j.decisions)) as rejected,
                   count(*) filter (where 'OFFERED' = any(j.decisions)) as offered,
                   count(*) filter (where 'HIRED' = any(j.decisions)) as hired,
                   count(*) filter (where 'DECLINED' = any(j.decisions)) as declined,
                   count(*) filter (where 'WITHDRAWN' = any(j.decisions)) as withdrawn
            """ + NARROWED + """
              and j.stages = string_to_array(:stages, ',')
            """;

    private final ReadModel model;
    private final FunnelFilter filter;

    FunnelQuery(ReadModel model, FunnelFilter filter) {
        this.model = model;
        this.filter = filter;
    }

    Funnel answer() {
        List<StageList> lists = narrowed(STAGE_LISTS)
                .query((rs, _) -> new StageList(rs.getString("stages"), rs.getInt("applications")))
                .list();
        if (lists.isEmpty()) {
            return new Funnel(new Basis(0, 0, Basis.DEFINITION), filter, List.of(), new Decisions(0, 0, 0, 0, 0));
        }
        StageList shown = lists.getFirst();
        int leftOut = lists.stream().skip(1).mapToInt(StageList::applications).sum();
        return new Funnel(
                new Basis(shown.applications(), leftOut, Basis.DEFINITION),
                filter,
                narrowed(STAGES)
                        .param("stages", shown.stages())
                        .query((rs, _) -> figures(rs))
                        .list(),
                narrowed(DECISIONS)
                        .param("stages", shown.stages())
                        .query((rs, _) -> new Decisions(
                                rs.getInt("rejected"),
                                rs.getInt("offered"),
                                rs.getInt("hired"),
                                rs.getInt("declined"),
                                rs.getInt("withdrawn")))
                        .single());
    }

    private static StageFigures figures(ResultSet rs) throws SQLException {
        int reached = rs.getInt("reached");
        boolean last = rs.getBoolean("last");
        int next = rs.getInt("reached_next");
        return new StageFigures(
                rs.getString("stage"),
                reached,
                last ? null : next,
                last || reached == 0 ? null : (double) next / reached,
                rs.getObject("median_hours", Double.class));
    }

    private JdbcClient.StatementSpec narrowed(String sql) {
        return model.sql(sql)
                .param("requisition", text(filter.requisition()))
                .param("recruiter", text(filter.recruiter()))
                .param("hiringManager", text(filter.hiringManager()))
                .param("roleType", filter.roleType())
                .param(
                        "source",
                        filter.source() == null ? null : filter.source().name())
                .param("department", filter.department())
                .param(
                        "origin",
                        filter.origin() == null ? null : filter.origin().name())
                .param("from", time(filter.from()))
                .param("to", time(filter.to()));
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable Object time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private record StageList(String stages, int applications) {}
}
