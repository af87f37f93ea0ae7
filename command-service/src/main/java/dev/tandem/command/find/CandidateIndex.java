package dev.tandem.command.find;

import dev.tandem.access.Caller;
import dev.tandem.command.privacy.HashingKeys;
import dev.tandem.command.privacy.HashingKeys.Hashing;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may be meant by what somebody typed, from the tables of {@code V68__finding_candidates.sql}. What it answers is neither checked nor
 * opened: that is for whoever asks it.
 */
public final class CandidateIndex {

    /**
     * From the searches on which somebody was named to the candidates on these: a plan that is made for whoever asks would else go through
     * all candidates there are, and look who of them is on one of these searches.
     */
    private static final String SEARCHES = """
            select s.candidate, array_agg(distinct array[p.requisition, s.applied_as]) as searches,
                array(select a.alias from candidate_aliases a where a.survivor = s.candidate order by 1) as aliases
            from candidate_people p
            cross join lateral (
                select c.candidate, c.applied_as from candidate_searches c
                where c.requisition = p.requisition and (p.candidate = '' or p.candidate = c.candidate)
                  and c.candidate > :behind offset 0) s
            where p.person = :person %s
            group by s.candidate order by s.candidate limit :rows""";

    private static final String ALL = """
            select f.candidate,
                array(select array[s.requisition, s.applied_as] from candidate_searches s
                      where s.candidate = f.candidate order by 1) as searches,
                array(select a.alias from candidate_aliases a where a.survivor = f.candidate order by 1) as aliases
            from (
                select i.candidate from candidate_index i
                where i.generation = :generation and i.hash = :first and i.candidate > :behind %s
                order by i.candidate limit :rows) f
            order by f.candidate""";

    private final JdbcClient jdbc;
    private final HashingKeys keys;
    private volatile @Nullable Unwrapped unwrapped;

    CandidateIndex(JdbcClient jdbc, HashingKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Who may be meant.
     *
     * @param candidate the id that survives, if ids of theirs were merged
     * @param aliases the others
     * @param searches on which they are: all, or those on which whoever asks was ever named
     */
    public record Hit(CandidateId candidate, List<CandidateId> aliases, List<On> searches) {}

    /**
     * A search on which somebody is.
     *
     * @param as under which of their ids
     */
    public record On(RequisitionId requisition, CandidateId as) {}

    /**
     * Two who gave the same address.
     *
     * @param same which of their addresses: {@code EMAIL} or {@code PHONE}
     */
    public record Pair(CandidateId one, CandidateId other, List<String> same) {}

    /**
     * All that may be meant, by their ids.
     *
     * @param behind after which id; null: from the first on
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public List<Hit> all(Sought sought, @Nullable CandidateId behind, int rows) {
        return hits(ALL, "i.candidate", 1, sought, behind, rows, "");
    }

    /**
     * Those that may be meant on searches on which the caller was ever named, by their ids.
     *
     * @param behind after which id; null: from the first on
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public List<Hit> named(Caller caller, Sought sought, @Nullable CandidateId behind, int rows) {
        return hits(
                SEARCHES,
                "s.candidate",
                0,
                sought,
                behind,
                rows,
                caller.person().value());
    }

    /**
     * Pairs of candidates who are likely the same, by their ids.
     *
     * @param one after the pair of this one
     * @param other and this one
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public List<Pair> duplicates(String one, String other, int rows) {
        return reaching(() -> jdbc.sql("""
                        select one, other, array_agg(same order by same) as same from likely_duplicates
                        where (one, other) > (:one, :other) group by one, other order by one, other limit :rows""")
                .param("one", one)
                .param("other", other)
                .param("rows", rows)
                .query((row, _) -> new Pair(
                        new CandidateId(row.getString("one")),
                        new CandidateId(row.getString("other")),
                        texts(row, "same").toList()))
                .list());
    }

    /**
     * Those who gave that e-mail address or that telephone number, by their ids: the id that survives, where ids were merged.
     *
     * @param most how many at most
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public List<CandidateId> at(@Nullable String email, @Nullable String phone, int most) {
        List<String> addresses = Addresses.of(email, phone);
        return addresses.isEmpty()
                ? List.of()
                : withKey(key -> jdbc.sql("""
                                select distinct candidate from candidate_index
                                where generation = ? and hash = any (?) order by 1 limit ?""")
                        .params(
                                key.generation(),
                                addresses.stream().map(key.hashing()::of).toArray(Long[]::new),
                                most)
                        .query((row, _) -> new CandidateId(row.getString(1)))
                        .list());
    }

    private List<Hit> hits(
            String sql,
            String candidate,
            int skipped,
            Sought sought,
            @Nullable CandidateId behind,
            int rows,
            String person) {
        return withKey(key -> hits(key, sql, candidate, skipped, sought, behind, rows, person));
    }

    private List<Hit> hits(
            Key key,
            String sql,
            String candidate,
            int skipped,
            Sought sought,
            @Nullable CandidateId behind,
            int rows,
            String person) {
        List<Long> hashes =
                sought.indexed().stream().map(key.hashing()::of).distinct().toList();
        StringBuilder more = new StringBuilder();
        for (int i = skipped; i < hashes.size(); i++) {
            more.append(
                            " and exists (select from candidate_index h where h.generation = :generation and h.hash = :hash")
                    .append(i)
                    .append(" and h.candidate = ")
                    .append(candidate)
                    // Asked of each, not joined: many have a beginning in common, and few of them are meant.
                    .append(" offset 0)");
        }
        JdbcClient.StatementSpec query = jdbc.sql(sql.formatted(more))
                .param("generation", key.generation())
                .param("first", hashes.getFirst())
                .param("person", person)
                .param("behind", behind == null ? "" : behind.value())
                .param("rows", rows);
        for (int i = skipped; i < hashes.size(); i++) {
            query = query.param("hash" + i, hashes.get(i));
        }
        JdbcClient.StatementSpec asked = query;
        return asked.query((row, _) -> new Hit(
                        new CandidateId(row.getString("candidate")),
                        texts(row, "aliases").map(CandidateId::new).toList(),
                        searches(row)))
                .list();
    }

    /** Hashes with it, which stand under that generation. */
    private record Key(long generation, Hashing hashing) {}

    /**
     * Asks with the key of now, and once more where another has taken its place meanwhile: hashes of a former one are thrown away. Nobody
     * is there while no key was made yet.
     */
    private <T> List<T> withKey(Function<Key, List<T>> asks) {
        return reaching(() -> {
            Optional<Key> key = key();
            while (key.isPresent()) {
                List<T> answer = asks.apply(key.get());
                long asked = key.get().generation();
                key = key();
                if (key.isPresent() && key.get().generation() == asked) {
                    return answer;
                }
            }
            return List.of();
        });
    }

    private Optional<Key> key() {
        return jdbc.sql("select generation, key from candidate_index_state where key is not null")
                .query((row, _) -> new Key(row.getLong("generation"), unwrapped(row.getBytes("key"))))
                .optional();
    }

    private static List<On> searches(ResultSet row) throws SQLException {
        // Of none it is an array of one dimension.
        return row.getArray("searches").getArray() instanceof String[][] pairs
                ? Stream.of(pairs)
                        .map(pair -> new On(new RequisitionId(pair[0]), new CandidateId(pair[1])))
                        .toList()
                : List.of();
    }

    /** Unwrapped once for as long as it is the same: a key management service is far away. */
    Hashing unwrapped(byte[] key) {
        Unwrapped known = unwrapped;
        if (known == null || !Arrays.equals(known.wrapped(), key)) {
            known = new Unwrapped(key, keys.with(key));
            unwrapped = known;
        }
        return known.hashing();
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by content above
    private record Unwrapped(byte[] wrapped, Hashing hashing) {}

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Stream.of((String[]) array.getArray());
    }

    private static <T> T reaching(Supplier<T> query) {
        try {
            return query.get();
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("the index of candidates cannot be reached", e);
        }
    }
}
