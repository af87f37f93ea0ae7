package dev.tandem.command.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import dev.tandem.command.privacy.Wrapping.Wrapped;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.OutsiderId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
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
 * A key for each data subject, kept wrapped with the master key (envelope encryption). What is needed to write is remembered
 * for a while; what is needed to read is looked up each time, so that a destroyed key opens nothing from then on.
 */
final class SubjectKeys {

    private static final int REMEMBERED = 5_000;
    private static final Duration FOR = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Wrapping wrapping;
    private final Cache<DataSubject, Aead> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    SubjectKeys(JdbcClient jdbc, Wrapping wrapping) {
        this.jdbc = jdbc;
        this.wrapping = wrapping;
    }

    /**
     * The key to write about them with; made if there was none.
     *
     * @throws PersonalDataErasedException if it was destroyed
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Aead toWrite(DataSubject subject) {
        Aead known = remembered.getIfPresent(subject);
        if (known == null) {
            known = reaching(() -> unwrapped(subject, wrapped(subject)));
            remembered.put(subject, known);
        }
        return known;
    }

    /**
     * Fails where {@link #toWrite} would; makes no key.
     *
     * @throws PersonalDataErasedException if theirs was destroyed
     * @throws StoreUnavailableException if the database cannot be reached
     */
    void requireNotDestroyed(DataSubject subject) {
        if (remembered.getIfPresent(subject) == null
                && reaching(() -> kept(subject)).isPresent()) {
            toWrite(subject); // there is one, whole or destroyed
        }
    }

    /**
     * The keys to read about these with; empty for one that was destroyed, and nothing for one that never was.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Map<DataSubject, Optional<Aead>> toRead(Collection<? extends DataSubject> subjects) {
        Map<DataSubject, Optional<Aead>> found = new HashMap<>();
        reaching(() -> jdbc.sql("""
                        select k.kind, k.subject, k.wrapped
                        from unnest(?, ?) as asked (kind, subject)
                        join subject_keys k on k.kind = asked.kind and k.subject = asked.subject""")
                        .params(kinds(subjects), ids(subjects))
                        .query((row, _) -> new StoredKey(
                                subject(row.getString("kind"), row.getString("subject")), row.getBytes("wrapped")))
                        .list())
                .forEach(row -> found.put(
                        row.subject(),
                        Optional.ofNullable(row.wrapped()).map(wrapped -> unwrapped(row.subject(), wrapped))));
        return found;
    }

    /**
     * Destroys the keys of these, and sees to it that none is made for them again. By what they were found goes with them.
     *
     * @return how many had not been destroyed before
     * @throws StoreUnavailableException if the database cannot be reached
     */
    int destroy(Collection<? extends DataSubject> subjects) {
        String[] candidates =
                ids(subjects.stream().filter(CandidateId.class::isInstance).toList());
        int destroyed = reaching(() -> jdbc.sql("""
                        with unfound as (
                            delete from candidate_index where candidate = any (?)
                        ), apart as (
                            delete from likely_duplicates where one = any (?) or other = any (?)
                        )
                        insert into subject_keys as kept (kind, subject, wrapped, destroyed_at)
                        select distinct kind, subject, null::bytea, now() from unnest(?, ?) as forgotten (kind, subject)
                        on conflict (kind, subject) do update set wrapped = null, destroyed_at = now()
                        where kept.wrapped is not null""")
                .params(candidates, candidates, candidates, kinds(subjects), ids(subjects))
                .update());
        remembered.invalidateAll(subjects);
        return destroyed;
    }

    private record StoredKey(DataSubject subject, byte @Nullable [] wrapped) {}

    private byte[] wrapped(DataSubject subject) {
        Optional<StoredKey> kept = kept(subject);
        while (kept.isEmpty()) {
            Wrapped fresh = wrap(subject, MasterKey.fresh());
            int made = jdbc.sql(
                            "insert into subject_keys (kind, subject, wrapped, master) select ?, ?, ?, now.key_id from "
                                    + Wrapping.CURRENT + " as now on conflict (kind, subject) do nothing")
                    .params(kind(subject), subject.value(), fresh.bytes(), fresh.master())
                    .update();
            if (made == 1) {
                return fresh.bytes();
            }
            // Another was quicker: its key is the one that counts, or it has been destroyed meanwhile.
            kept = kept(subject);
            if (kept.isEmpty()) {
                wrapping.refresh(); // the master key has changed meanwhile
            }
        }
        byte[] wrapped = kept.get().wrapped();
        if (wrapped == null) {
            throw new PersonalDataErasedException(subject);
        }
        return wrapped;
    }

    private Optional<StoredKey> kept(DataSubject subject) {
        return jdbc.sql("select wrapped from subject_keys where kind = ? and subject = ?")
                .params(kind(subject), subject.value())
                .query((row, _) -> new StoredKey(subject, row.getBytes("wrapped")))
                .optional();
    }

    private Wrapped wrap(DataSubject subject, KeysetHandle key) {
        try {
            return wrapping.wrap(key, about(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + subject.tag() + " cannot be wrapped", e);
        }
    }

    private Aead unwrapped(DataSubject subject, byte[] wrapped) {
        try {
            return MasterKey.aead(wrapping.unwrap(wrapped, about(subject)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + subject.tag() + " cannot be unwrapped", e);
        }
    }

    /** What ties a key, and all that is sealed with it, to whom it is about: moved to somebody else, it opens nothing. */
    static byte[] about(DataSubject subject) {
        String who =
                switch (subject) {
                    // as it was when only candidates had keys; no id holds the colon of a tag
                    case CandidateId candidate -> candidate.value();
                    case PersonId person -> person.tag().toString();
                    case OutsiderId outsider -> outsider.tag().toString();
                };
        return who.getBytes(StandardCharsets.UTF_8);
    }

    private static String kind(DataSubject subject) {
        return subject.tag().key();
    }

    static DataSubject subject(String kind, String id) {
        return switch (kind) {
            case Tag.PERSON -> new PersonId(id);
            case Tag.OUTSIDER -> new OutsiderId(id);
            default -> new CandidateId(id);
        };
    }

    private static String[] kinds(Collection<? extends DataSubject> subjects) {
        return subjects.stream().map(SubjectKeys::kind).toArray(String[]::new);
    }

    private static String[] ids(Collection<? extends DataSubject> subjects) {
        return subjects.stream().map(DataSubject::value).toArray(String[]::new);
    }

    private static <T> T reaching(Supplier<T> query) {
        try {
            return query.get();
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("the keys of personal data cannot be reached", e);
        }
    }
}
