package dev.tandem.transparency.completeness;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How many events of a subject there are, and which: the head of the chain over their leaves, in their order.
 *
 * @param key of the subject
 * @param count how many events
 * @param head of the chain; the key itself where there are none yet
 */
public record SubjectState(Hash key, long count, Hash head) {

    private static final byte IN_MAP = 0;
    private static final byte IN_CHAIN = 2;

    /** The key of a subject, by its tag as it stands in events. */
    public static Hash key(String tag) {
        return Hashing.sha256(tag.getBytes(StandardCharsets.UTF_8));
    }

    /** A subject of which there are no events yet. */
    public static SubjectState none(Hash key) {
        return new SubjectState(key, 0, key);
    }

    /** With one more event. */
    public SubjectState and(Hash leaf) {
        return new SubjectState(key, count + 1, Hashing.pair(IN_CHAIN, head, leaf));
    }

    /** Its hash as a leaf of the map: it names its key, so that it stands in one place only. */
    Hash inMap() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + Hash.LENGTH + Long.BYTES + Hash.LENGTH);
        bytes.put(IN_MAP).put(key.bytes()).putLong(count).put(head.bytes());
        return Hashing.sha256(bytes.array());
    }
}
