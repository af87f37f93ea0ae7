package dev.tandem.command.privacy;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps all keys with a new master key, in stretches, by one instance at a time. A stretch and how far it has come are one transaction: an
 * instance that is killed leaves nothing to mend, and whichever comes next goes on from there. Who seals or opens meanwhile does not notice:
 * both master keys are held, and the keys themselves stay the same.
 *
 * <p>A key that is destroyed meanwhile stays destroyed: only what is still there as it was read is replaced.
 */
final class Rewrapping {

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final long SIGN_EVERY = 1_000_000_000L;

    private final JdbcClient jdbc;
    private final Wrapping wrapping;
    private final MasterKeyHolders holders;
    private final TransactionTemplate transaction;
    private final int atOnce;
    private long signed;

    /**
     * Nothing is done yet.
     *
     * @param atOnce how many keys are wrapped anew in one transaction
     */
    Rewrapping(
            JdbcClient jdbc, Wrapping wrapping, MasterKeyHolders holders, TransactionTemplate transaction, int atOnce) {
        this.jdbc = jdbc;
        this.wrapping = wrapping;
        this.holders = holders;
        this.transaction = transaction;
        this.atOnce = atOnce;
        this.signed = System.nanoTime() - SIGN_EVERY;
    }

    private record Way(long number, long next, String kind, String subject) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(
            String kind,
            String subject,
            byte @Nullable [] wrapped,
            @Nullable Long master) {}

    /**
     * Gives a sign of this instance, and wraps one stretch anew.
     *
     * @return whether there was one, and there may be more
     */
    boolean further() {
        if (System.nanoTime() - signed >= SIGN_EVERY) {
            wrapping.readAgain();
            holders.sign();
            signed = System.nanoTime();
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> stretch()));
    }

    private boolean stretch() {
        @Nullable
        Way way = jdbc.sql("""
                        select number, next, kind, subject from master_key_rotations where finished_at is null
                        for update skip locked""")
                .query((row, _) -> new Way(
                        row.getLong("number"), row.getLong("next"), row.getString("kind"), row.getString("subject")))
                .optional()
                .orElse(null);
        if (way == null) {
            return false; // there is nothing to do, or another instance is at it
        }
        wrapping.refresh();
        List<Stored> read = jdbc.sql("""
                        select kind, subject, wrapped, master from subject_keys
                        where (kind, subject) > (?, ?) order by kind, subject limit ?""")
                .params(way.kind(), way.subject(), atOnce)
                .query((row, _) -> new Stored(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getBytes("wrapped"),
                        row.getObject("master", Long.class)))
                .list();
        if (read.isEmpty()) {
            finish(way);
            return false;
        }
        int rewrapped = rewrap(
                read.stream()
                        .filter(one -> one.wrapped() != null && !Objects.equals(one.master(), way.next()))
                        .toList(),
                way.next());
        jdbc.sql("update master_key_rotations set kind = ?, subject = ?, rewrapped = rewrapped + ? where number = ?")
                .params(read.getLast().kind(), read.getLast().subject(), rewrapped, way.number())
                .update();
        return true;
    }

    private int rewrap(List<Stored> keys, long master) {
        List<byte[]> fresh = new ArrayList<>();
        for (Stored one : keys) {
            byte[] about = SubjectKeys.about(SubjectKeys.subject(one.kind(), one.subject()));
            fresh.add(rewrapped(Objects.requireNonNull(one.wrapped()), about, master));
        }
        return jdbc.sql("""
                        update subject_keys k set wrapped = n.fresh, master = ?
                        from unnest(?, ?, ?, ?) as n (kind, subject, former, fresh)
                        where k.kind = n.kind and k.subject = n.subject and k.wrapped = n.former""")
                .params(
                        master,
                        keys.stream().map(Stored::kind).toArray(String[]::new),
                        keys.stream().map(Stored::subject).toArray(String[]::new),
                        keys.stream().map(Stored::wrapped).toArray(byte[][]::new),
                        fresh.toArray(byte[][]::new))
                .update();
    }

    private byte[] rewrapped(byte[] wrapped, byte[] about, long master) {
        try {
            KeysetHandle key = wrapping.unwrap(wrapped, about);
            return wrapping.wrap(key, about, master).bytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be wrapped anew; the former master key is still needed", e);
        }
    }

    /** Once nothing is left; what the index of candidates is hashed with goes with the last. */
    private void finish(Way way) {
        boolean left = jdbc.sql("""
                        select exists (
                          select from subject_keys where wrapped is not null and master is distinct from ?)""").param(way.next()).query(Boolean.class).single();
        if (left) {
            jdbc.sql("update master_key_rotations set kind = '', subject = '' where number = ?")
                    .param(way.number())
                    .update();
            return;
        }
        for (String column : List.of("key", "next_key")) {
            jdbc.sql("select " + column + " from candidate_index_state where " + column + " is not null for update")
                    .query(byte[].class)
                    .list()
                    .forEach(wrapped -> jdbc.sql("update candidate_index_state set " + column + " = ?")
                            .param(rewrapped(wrapped, HashingKeys.FOR, way.next()))
                            .update());
        }
        jdbc.sql("update master_key_rotations set finished_at = now() where number = ?")
                .param(way.number())
                .update();
        LOG.info("All keys are wrapped with master key {}; the former one is no longer needed here", way.next());
    }
}
