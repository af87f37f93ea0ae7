package dev.tandem.command.find;

import dev.tandem.command.privacy.HashingKeys;
import dev.tandem.events.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The change of the key by which candidates are found. It is made by whoever follows the log, and goes on after a crash. */
final class Rotation {

    private final JdbcClient jdbc;
    private final HashingKeys keys;
    private final TransactionTemplate transaction;

    Rotation(JdbcClient jdbc, HashingKeys keys, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transaction = transaction;
    }

    /**
     * How it stands.
     *
     * @param generation how many keys there have been, with this one
     * @param rotating whether hashes of a next key are being made
     * @param position up to which position of the log the index has come
     * @param nextPosition up to which the hashes of the next key have; 0 while there is none
     * @param last the change that was ordered last; null if none ever was
     */
    record Status(
            long generation,
            boolean rotating,
            long position,
            long nextPosition,
            @Nullable Ordered last) {}

    /**
     * Who had the key changed.
     *
     * @param finishedAt null: not yet
     */
    record Ordered(
            PersonId by, String why, Instant at, @Nullable Instant finishedAt) {}

    /** How it stands now. */
    Status status() {
        Optional<Ordered> last = jdbc.sql("""
                                select ordered_by, why, ordered_at, finished_at from candidate_index_rotations
                                order by generation desc limit 1""")
                .query((row, _) -> new Ordered(
                        new PersonId(row.getString("ordered_by")),
                        row.getString("why"),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .optional();
        return jdbc.sql("""
                        select generation, next_key is not null as rotating, position, next_position
                        from candidate_index_state""")
                .query((row, _) -> new Status(
                        row.getLong("generation"),
                        row.getBoolean("rotating"),
                        row.getLong("position"),
                        row.getLong("next_position"),
                        last.orElse(null)))
                .single();
    }

    /**
     * Has a next key made, and everything hashed with it.
     *
     * @return false if that is under way already
     */
    boolean order(PersonId by, String why) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Optional<Long> generation = jdbc.sql("""
                            update candidate_index_state set next_key = ?, next_position = 0
                            where key is not null and next_key is null returning generation + 1""")
                    .params((Object) keys.fresh())
                    .query(Long.class)
                    .optional();
            generation.ifPresent(
                    next -> jdbc.sql("""
                            insert into candidate_index_rotations (generation, ordered_by, why) values (?, ?, ?)
                            on conflict (generation) do update
                            set ordered_by = excluded.ordered_by, why = excluded.why, ordered_at = now()""").params(next, by.value(), why).update());
            return generation.isPresent();
        }));
    }
}
