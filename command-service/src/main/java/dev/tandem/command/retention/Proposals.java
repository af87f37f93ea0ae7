package dev.tandem.command.retention;

import dev.tandem.eventstore.log.StoreUnavailableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads whose data need not be kept any longer, by the rules as they are configured now. */
public final class Proposals {

    /** How many are told at once. */
    public static final int MOST = 500;

    /**
     * Per candidate, every application with the rule that fits it best, or the registration where there is none. Proposed is whoever has no
     * application that goes on or that no rule fits; the one that is kept the longest decides.
     */
    private static final String SQL = """
            select c.candidate, w.*
            from (select distinct survivor as candidate from retention_candidates where survivor > :after) c
            cross join lateral (
              select bool_or(k.held) as held, min(k.since) as since, array_agg(k.candidate) as ids
              from retention_candidates k where k.survivor = c.candidate) who
            cross join lateral (
              select fitted.*, count(fitted.application) over () as applications,
                bool_and(fitted.until is not null) over () as whole
              from (
                select one.*, at.country, won.number, won.until
                from (
                  select a.application, a.requisition, coalesce(a.outcome, 'GOES_ON') as outcome, a.since, p.location
                  from retention_applications a left join retention_places p on p.requisition = a.requisition
                  where a.candidate = any (who.ids)
                  union all
                  select null, null, 'NO_APPLICATION', who.since, null
                  where not exists (select from retention_applications a where a.candidate = any (who.ids))) one
                left join lateral (
                  select n.country from unnest(:locations, :places) as n (location, country)
                  where n.location = one.location) at on true
                left join lateral (
                  select r.number, (one.since at time zone 'UTC' + r.keep::interval) at time zone 'UTC' as until
                  from unnest(:numbers, :countries, :outcomes, :keeps) as r (number, country, outcome, keep)
                  where (r.country = '' or r.country = at.country)
                    and (r.outcome = one.outcome or r.outcome = '' and one.outcome not in ('GOES_ON', 'LEFT'))
                  order by (r.country <> '') desc, (r.outcome <> '') desc, until desc limit 1) won on true) fitted
              order by fitted.until desc nulls first, fitted.application limit 1) w
            where w.whole and w.until <= :now and who.held = :held
            order by c.candidate limit :limit""";

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    Proposals(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Those proposed, by their ids.
     *
     * @param after behind which candidate; empty: from the first on
     * @param held whether those are wanted who would be proposed, were they not under a legal hold
     * @param limit how many at most
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public List<Proposal> list(String after, boolean held, int limit) {
        List<RetentionSettings.Rule> rules = settings.rules();
        if (rules.isEmpty()) {
            return List.of();
        }
        try {
            return jdbc.sql(SQL)
                    .param("after", after)
                    .param("held", held)
                    .param("limit", limit)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("locations", settings.places().keySet().toArray(String[]::new))
                    .param("places", settings.places().values().toArray(String[]::new))
                    .param("numbers", IntStream.range(0, rules.size()).boxed().toArray(Integer[]::new))
                    .param("countries", texts(rules, rule -> Objects.requireNonNullElse(rule.country(), "")))
                    .param(
                            "outcomes",
                            texts(
                                    rules,
                                    rule -> rule.outcome() == null
                                            ? ""
                                            : rule.outcome().name()))
                    .param("keeps", texts(rules, rule -> rule.keep().toString()))
                    .query(this::read)
                    .list();
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("what may be erased cannot be read", e);
        }
    }

    private static String[] texts(List<RetentionSettings.Rule> rules, Function<RetentionSettings.Rule, String> text) {
        return rules.stream().map(text).toArray(String[]::new);
    }

    private Proposal read(ResultSet row, int number) throws SQLException {
        RetentionSettings.Rule rule = settings.rules().get(row.getInt("number"));
        return new Proposal(
                row.getString("candidate"),
                row.getTimestamp("until").toInstant(),
                new Proposal.Won(rule.country(), rule.outcome(), rule.keep(), rule.why()),
                row.getString("application"),
                row.getString("requisition"),
                row.getString("location"),
                row.getString("country"),
                Outcome.valueOf(row.getString("outcome")),
                row.getTimestamp("since").toInstant(),
                row.getInt("applications"));
    }
}
