package dev.tandem.command.privacy;

import dev.tandem.events.PersonId;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The change of the master key: ordered here, done by {@link Rewrapping}, agreed on by all instances through the database. */
final class MasterKeyRotation {

    private final JdbcClient jdbc;
    private final MasterKeys keys;
    private final Wrapping wrapping;
    private final MasterKeyHolders holders;
    private final TransactionTemplate transaction;

    MasterKeyRotation(
            JdbcClient jdbc,
            MasterKeys keys,
            Wrapping wrapping,
            MasterKeyHolders holders,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.wrapping = wrapping;
        this.holders = holders;
        this.transaction = transaction;
    }

    /**
     * How it stands.
     *
     * @param master the id of the master key of now
     * @param rotating whether keys are still wrapped with the former one
     * @param rewrapped how many keys were wrapped anew by the change that was ordered last
     * @param left how many keys are still wrapped with another than that of now
     * @param added the id of a key that was added to the keyset and can be changed to; null: none was
     * @param unneeded ids of keys in the keyset that nothing in the database needs any more
     * @param instances which instances run, and which keys each holds
     * @param last the change that was ordered last; null if none ever was
     */
    record Status(
            long master,
            boolean rotating,
            long rewrapped,
            long left,
            @Nullable Long added,
            Set<Long> unneeded,
            List<MasterKeyHolders.Holder> instances,
            @Nullable Ordered last) {}

    /**
     * Who had the key changed.
     *
     * @param former which it was
     * @param next which it has been since
     * @param finishedAt when the last key was wrapped anew; null: not yet
     */
    record Ordered(
            long former,
            long next,
            PersonId by,
            String why,
            Instant at,
            @Nullable Instant finishedAt) {}

    /** What became of an order. */
    enum Answer {
        ORDERED,
        UNDER_WAY,
        NO_OTHER_KEY,
        NOT_HELD_BY_ALL,
        KEPT_ELSEWHERE
    }

    /** How it stands now. */
    Status status() {
        wrapping.readAgain();
        MasterKeyset held = keys.held();
        long master =
                jdbc.sql("select key_id from master_key").query(Long.class).single();
        @Nullable
        Ordered last = jdbc.sql("select * from master_key_rotations order by number desc limit 1")
                .query(MasterKeyRotation::ordered)
                .optional()
                .orElse(null);
        boolean rotating = last != null && last.finishedAt() == null;
        long rewrapped = jdbc.sql(
                        "select coalesce((select rewrapped from master_key_rotations order by number desc limit 1), 0)")
                .query(Long.class)
                .single();
        long left = rotating
                ? jdbc.sql("select count(*) from subject_keys where wrapped is not null and master is distinct from ?")
                        .param(master)
                        .query(Long.class)
                        .single()
                : 0;
        Set<Long> unneeded = new TreeSet<>(held.ids());
        unneeded.remove(master);
        @Nullable Long added = held.primary() == master ? null : Long.valueOf(held.primary());
        if (last != null && rotating) {
            unneeded.remove(last.former());
        }
        if (added != null) {
            unneeded.remove(added);
        }
        return new Status(master, rotating, rewrapped, left, added, unneeded, holders.running(), last);
    }

    /** Changes the master key to the primary one of the keyset, if all instances that run hold it, and has all keys wrapped anew. */
    Answer order(PersonId by, String why) {
        if (!keys.canBeChanged()) {
            return Answer.KEPT_ELSEWHERE;
        }
        wrapping.readAgain();
        return transaction.execute(_ -> inTransaction(by, why, keys.held()));
    }

    private Answer inTransaction(PersonId by, String why, MasterKeyset held) {
        long former = jdbc.sql("select key_id from master_key for update")
                .query(Long.class)
                .single();
        long next = held.primary();
        if (jdbc.sql("select exists (select from master_key_rotations where finished_at is null)")
                .query(Boolean.class)
                .single()) {
            return Answer.UNDER_WAY;
        }
        if (next == former) {
            return Answer.NO_OTHER_KEY;
        }
        if (!holders.allHold(next)) {
            return Answer.NOT_HELD_BY_ALL;
        }
        try {
            jdbc.sql("""
                            insert into master_key_rotations (former, former_probe, next, ordered_by, why)
                            select key_id, probe, ?, ?, ? from master_key""").params(next, by.value(), why).update();
            jdbc.sql("update master_key set key_id = ?, probe = ?")
                    .params(next, MasterKeyProbe.of(held.of(next)))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be encrypted with master key " + next, e);
        }
        return Answer.ORDERED;
    }

    private static Ordered ordered(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Ordered(
                row.getLong("former"),
                row.getLong("next"),
                new PersonId(row.getString("ordered_by")),
                row.getString("why"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
