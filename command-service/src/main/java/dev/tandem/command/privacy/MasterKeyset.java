package dev.tandem.command.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Master keys, as they stand in one keyset: each wraps, by its id, and whatever one of them wrapped is unwrapped. */
final class MasterKeyset {

    /** The id of a key that a key management service keeps. */
    static final long OF_SERVICE = 0;

    private final Aead all;
    private final Map<Long, Aead> each;
    private final long primary;

    private MasterKeyset(Aead all, Map<Long, Aead> each, long primary) {
        this.all = all;
        this.each = each;
        this.primary = primary;
    }

    /** Those of a keyset that is in clear. */
    static MasterKeyset of(KeysetHandle keyset) throws GeneralSecurityException {
        Map<Long, Aead> each = new TreeMap<>();
        for (int i = 0; i < keyset.size(); i++) {
            KeysetHandle.Entry entry = keyset.getAt(i);
            each.put(
                    id(entry),
                    MasterKey.aead(KeysetHandle.newBuilder()
                            .addEntry(KeysetHandle.importKey(entry.getKey())
                                    .withFixedId(entry.getId())
                                    .makePrimary())
                            .build()));
        }
        return new MasterKeyset(MasterKey.aead(keyset), each, id(keyset.getPrimary()));
    }

    /** The one that a key management service keeps; changing it is that service's own affair. */
    static MasterKeyset of(Aead service) {
        return new MasterKeyset(service, Map.of(OF_SERVICE, service), OF_SERVICE);
    }

    /** The id of a key, as it is written in the database: what Tink takes for a signed number is none. */
    static long id(KeysetHandle.Entry entry) {
        return Integer.toUnsignedLong(entry.getId());
    }

    /** Unwraps what any of them wrapped. */
    Aead all() {
        return all;
    }

    /**
     * The one with that id.
     *
     * @throws IllegalArgumentException if it is not among them
     */
    Aead of(long id) {
        Aead one = each.get(id);
        if (one == null) {
            throw new IllegalArgumentException("the master keyset has no key " + id);
        }
        return one;
    }

    /** Which there are. */
    Set<Long> ids() {
        return each.keySet();
    }

    /** Which one is to be used when the master key is changed. */
    long primary() {
        return primary;
    }
}
