package dev.tandem.command.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import dev.tandem.events.CandidateId;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A key for each candidate, kept wrapped with the master key (envelope encryption). What is needed to write is remembered
 * for a while; what is needed to read is looked up each time, so that a destroyed key opens nothing from then on.
 */
final class CandidateKeys {

    private static final int REMEMBERED = 5_000;
    private static final Duration FOR = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Aead master;
    private final Cache<CandidateId, Aead> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    CandidateKeys(JdbcClient jdbc, Aead master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /**
     * The key to write about that candidate with; made if there was none.
     *
     * @throws PersonalDataErasedException if it was destroyed
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Aead toWrite(CandidateId candidate) {
        Aead known = remembered.getIfPresent(candidate);
        if (known == null) {
            known = reaching(() -> unwrapped(candidate, wrapped(candidate)));
            remembered.put(candidate, known);
        }
        return known;
    }

    /**
     * The keys to read about these candidates with; empty for one that was destroyed, and nothing for one that never was.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Map<CandidateId, Optional<Aead>> toRead(Collection<CandidateId> candidates) {
        Map<CandidateId, Optional<Aead>> found = new HashMap<>();
        reaching(() -> jdbc.sql("select candidate, wrapped from candidate_keys where candidate = any(?)")
                        .param(array(candidates))
                        .query((row, _) ->
                                new StoredKey(new CandidateId(row.getString("candidate")), row.getBytes("wrapped")))
                        .list())
                .forEach(row -> found.put(
                        row.candidate(),
                        Optional.ofNullable(row.wrapped()).map(wrapped -> unwrapped(row.candidate(), wrapped))));
        return found;
    }

    /**
     * Destroys the keys of these candidates, and sees to it that none is made for them again.
     *
     * @return how many had not been destroyed before
     * @throws StoreUnavailableException if the database cannot be reached
     */
    int destroy(Collection<CandidateId> candidates) {
        int destroyed = reaching(() -> jdbc.sql("""
                        insert into candidate_keys as kept (candidate, wrapped, destroyed_at)
                        select candidate, null, now() from unnest(?) candidate
                        on conflict (candidate) do update set wrapped = null, destroyed_at = now()
                        where kept.wrapped is not null""").param(array(candidates)).update());
        remembered.invalidateAll(candidates);
        return destroyed;
    }

    private record StoredKey(CandidateId candidate, byte @Nullable [] wrapped) {}

    private byte[] wrapped(CandidateId candidate) {
        StoredKey kept = kept(candidate).orElseGet(() -> {
            byte[] fresh = wrap(candidate, MasterKey.fresh());
            int made = jdbc.sql("""
                            insert into candidate_keys (candidate, wrapped) values (?, ?)
                            on conflict (candidate) do nothing""").params(candidate.value(), fresh).update();
            // Another was quicker: its key is the candidate's, or it has been destroyed meanwhile.
            return made == 1 ? new StoredKey(candidate, fresh) : kept(candidate).orElseThrow();
        });
        if (kept.wrapped() == null) {
            throw new PersonalDataErasedException(candidate);
        }
        return kept.wrapped();
    }

    private Optional<StoredKey> kept(CandidateId candidate) {
        return jdbc.sql("select wrapped from candidate_keys where candidate = ?")
                .param(candidate.value())
                .query((row, _) -> new StoredKey(candidate, row.getBytes("wrapped")))
                .optional();
    }

    private byte[] wrap(CandidateId candidate, KeysetHandle key) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, about(candidate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of candidate " + candidate + " cannot be wrapped", e);
        }
    }

    private Aead unwrapped(CandidateId candidate, byte[] wrapped) {
        try {
            return MasterKey.aead(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, about(candidate)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of candidate " + candidate + " cannot be unwrapped", e);
        }
    }

    /** What ties a key, and all that is sealed with it, to its candidate: moved to another, it opens nothing. */
    static byte[] about(CandidateId candidate) {
        return candidate.value().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] array(Collection<CandidateId> candidates) {
        return candidates.stream().map(CandidateId::value).distinct().toArray(String[]::new);
    }

    private static <T> T reaching(Supplier<T> query) {
        try {
            return query.get();
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("candidates' keys cannot be reached", e);
        }
    }
}
