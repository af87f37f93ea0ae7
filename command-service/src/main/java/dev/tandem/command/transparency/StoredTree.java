package dev.tandem.command.transparency;

import dev.tandem.transparency.Extension;
import dev.tandem.transparency.LogStorage;
import dev.tandem.transparency.StateEntry;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.completeness.SubjectStorage;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.tiles.Tile;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log's tree in the tables of {@code V73__transparency_log.sql}. */
public final class StoredTree implements LogStorage {

    private static final int BUCKETS = 1 << SubjectStorage.BUCKET_BITS;
    private static final int BUCKETS_AT_ONCE = 1 << 10;
    private static final int STATES_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** In that database. */
    public StoredTree(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        return jdbc.sql("select hashes from log_tiles where level = ? and number = ?")
                .params(tile.level(), tile.index())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    @Override
    public Map<Integer, List<SubjectState>> buckets(Collection<Integer> buckets) {
        return jdbc
                .sql("select key, count, head from log_subjects where bucket = any (?)")
                .param(buckets.toArray(Integer[]::new))
                .query((row, _) -> subject(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(SubjectStorage::bucket));
    }

    @Override
    public void each(Consumer<SubjectState> subject) {
        for (int from = 0; from < BUCKETS; from += BUCKETS_AT_ONCE) {
            jdbc.sql("select key, count, head from log_subjects where bucket >= ? and bucket < ? order by bucket")
                    .params(from, from + BUCKETS_AT_ONCE)
                    .query((row, _) -> subject(row))
                    .list()
                    .forEach(subject);
        }
    }

    @Override
    public Optional<Published> published() {
        return jdbc.sql("""
                        select s.position, s.states, s.subjects, s.root, p.checkpoint
                        from log_published p join log_states s on s.states = p.states""")
                .query((row, _) -> new Published(
                        state(row), SignedNote.parse(row.getString("checkpoint").getBytes(StandardCharsets.UTF_8))))
                .optional();
    }

    @Override
    public OptionalLong intended() {
        @Nullable
        Long intended = jdbc.sql("select intended from log_published")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .orElse(null);
        return intended == null ? OptionalLong.empty() : OptionalLong.of(intended);
    }

    @Override
    public void intend(long position) {
        jdbc.sql("update log_published set intended = ?").param(position).update();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if somebody else has published meanwhile
     */
    @Override
    public void store(Extension extension, SignedNote checkpoint) {
        transaction.executeWithoutResult(_ -> {
            StateEntry state = extension.state();
            int mine = jdbc.sql("""
                            update log_published set states = ?, checkpoint = ?, published = now(), intended = null
                            where states = ?""")
                    .params(state.states(), checkpoint.toString(), state.states() - 1)
                    .update();
            if (mine == 0) {
                throw new IllegalStateException("another instance has published a checkpoint meanwhile");
            }
            jdbc.sql("insert into log_states (states, position, subjects, root) values (?, ?, ?, ?)")
                    .params(
                            state.states(),
                            state.position(),
                            state.subjects(),
                            state.root().bytes())
                    .update();
            tiles(extension.tiles());
            subjects(extension.subjects());
        });
    }

    private void tiles(Map<Tile, byte[]> tiles) {
        List<Tile> names = List.copyOf(tiles.keySet());
        jdbc.sql("""
                        insert into log_tiles (level, number, hashes) select * from unnest(?::int[], ?::bigint[], ?::bytea[])
                        on conflict (level, number) do update set hashes = excluded.hashes""")
                .params(
                        names.stream().map(Tile::level).toArray(Integer[]::new),
                        names.stream().map(Tile::index).toArray(Long[]::new),
                        names.stream().map(tiles::get).toArray(byte[][]::new))
                .update();
    }

    private void subjects(List<SubjectState> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into log_subjects (bucket, key, count, head)
                        select * from unnest(?::int[], ?::bytea[], ?::bigint[], ?::bytea[])
                        on conflict (bucket, key) do update set count = excluded.count, head = excluded.head""")
                .params(
                        subjects.stream().map(SubjectStorage::bucket).toArray(Integer[]::new),
                        subjects.stream().map(one -> one.key().bytes()).toArray(byte[][]::new),
                        subjects.stream().map(SubjectState::count).toArray(Long[]::new),
                        subjects.stream().map(one -> one.head().bytes()).toArray(byte[][]::new))
                .update();
    }

    @Override
    public long statesBefore(long position) {
        return jdbc.sql("select coalesce(max(states) + 1, 0) from log_states where position < ?")
                .param(position)
                .query(Long.class)
                .single();
    }

    /** All of the log's own entries, in their order, read as they are needed. */
    public Iterator<StateEntry> states() {
        return IntStream.iterate(0, from -> from + STATES_AT_ONCE)
                .mapToObj(from -> jdbc.sql("""
                                select position, states, subjects, root from log_states where states >= ? and states < ?
                                order by states""")
                        .params(from, from + STATES_AT_ONCE)
                        .query((row, _) -> state(row))
                        .list())
                .takeWhile(some -> !some.isEmpty())
                .flatMap(List::stream)
                .iterator();
    }

    /** The log's own entry that is the leaf of that index, and how many such entries stand before that leaf otherwise. */
    Entries entries(long from, long to) {
        Map<Long, StateEntry> found = new HashMap<>();
        jdbc.sql("""
                        select position, states, subjects, root from log_states
                        where position + states >= ? and position + states < ? order by states""")
                .params(from, to)
                .query((row, _) -> state(row))
                .list()
                .forEach(state -> found.put(state.index(), state));
        long before = jdbc.sql("select count(*) from log_states where position + states < ?")
                .param(from)
                .query(Long.class)
                .single();
        return new Entries(found, before);
    }

    /**
     * The log's own entries within a range of leaves.
     *
     * @param own by the index of their leaf
     * @param before how many stand before the range
     */
    record Entries(Map<Long, StateEntry> own, long before) {}

    private static StateEntry state(ResultSet row) throws SQLException {
        return new StateEntry(
                row.getLong("position"), row.getLong("states"), row.getLong("subjects"), hash(row, "root"));
    }

    private static SubjectState subject(ResultSet row) throws SQLException {
        return new SubjectState(hash(row, "key"), row.getLong("count"), hash(row, "head"));
    }

    private static Hash hash(ResultSet row, String column) throws SQLException {
        return Hash.of(row.getBytes(column), 0);
    }
}
