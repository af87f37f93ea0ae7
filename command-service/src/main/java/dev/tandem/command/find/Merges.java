package dev.tandem.command.find;

import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.CandidatesToldApart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which ids mean one person and which do not, and what that makes of the tables. */
final class Merges {

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on those ids mean the surviving one. */
    void remember(List<CandidatesMerged> merged) {
        for (CandidatesMerged one : merged) {
            jdbc.sql("""
                            insert into candidate_aliases (alias, survivor) select n.alias, ? from unnest(?) as n (alias)
                            on conflict (alias) do update set survivor = excluded.survivor""")
                    .params(one.candidate().value(), Stretch.texts(one.aliases(), CandidateId::value))
                    .update();
        }
    }

    /** Of these candidates those that were merged, and into whom. */
    Map<String, String> survivors(Collection<String> candidates) {
        Map<String, String> survivors = new HashMap<>();
        jdbc.sql("select alias, survivor from candidate_aliases where alias = any (?)")
                .params((Object) candidates.toArray(String[]::new))
                .query(row -> {
                    survivors.put(row.getString("alias"), row.getString("survivor"));
                });
        return survivors;
    }

    /** They are not listed as likely the same, now or later. */
    void tellApart(List<CandidatesToldApart> apart, Map<String, String> survivors) {
        List<String> ones = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (CandidatesToldApart one : apart) {
            for (CandidateId other : one.others()) {
                ones.add(survivors.getOrDefault(
                        one.candidate().value(), one.candidate().value()));
                others.add(survivors.getOrDefault(other.value(), other.value()));
            }
        }
        if (!ones.isEmpty()) {
            jdbc.sql("""
                            with told as (
                              select distinct least(n.one, n.other collate "C") as one, greatest(n.one, n.other collate "C") as other
                              from unnest(?, ?) as n (one, other) where n.one <> n.other
                            ), listed as (
                              delete from likely_duplicates d using told where d.one = told.one and d.other = told.other
                            )
                            insert into candidates_apart (one, other) select one, other from told on conflict do nothing""")
                    .params(ones.toArray(String[]::new), others.toArray(String[]::new))
                    .update();
        }
    }

    /** What stands in the tables of whoever was merged is the survivor's. */
    void move(List<CandidatesMerged> merged) {
        for (CandidatesMerged one : merged) {
            move(one.aliases().getLast().value(), one.candidate().value());
        }
    }

    private void move(String alias, String survivor) {
        run("""
                with moved as (delete from candidate_index where candidate = :alias returning generation, hash)
                insert into candidate_index (generation, hash, candidate) select generation, hash, :survivor from moved
                on conflict do nothing""", alias, survivor);
        run("update candidate_searches set candidate = :survivor where candidate = :alias", alias, survivor);
        run("""
                with moved as (delete from candidate_people where candidate = :alias returning person, requisition)
                insert into candidate_people (person, requisition, candidate) select person, requisition, :survivor from moved
                on conflict do nothing""", alias, survivor);
        run("""
                with moved as (
                  delete from candidates_apart where one = :alias or other = :alias
                  returning case when one = :alias then other else one end as candidate)
                insert into candidates_apart (one, other)
                select least(candidate, :survivor), greatest(candidate, :survivor) from moved where candidate <> :survivor
                on conflict do nothing""", alias, survivor);
        run("""
                with moved as (
                  delete from likely_duplicates where one = :alias or other = :alias
                  returning case when one = :alias then other else one end as candidate, same)
                insert into likely_duplicates (one, other, same)
                select least(candidate, :survivor), greatest(candidate, :survivor), same from moved
                where candidate <> :survivor
                on conflict do nothing""", alias, survivor);
        run("""
                delete from likely_duplicates d using candidates_apart a
                where d.one = a.one and d.other = a.other and (a.one = :survivor or a.other = :survivor)
                  and :alias <> :survivor""", alias, survivor);
    }

    private void run(String sql, String alias, String survivor) {
        jdbc.sql(sql).param("alias", alias).param("survivor", survivor).update();
    }
}
