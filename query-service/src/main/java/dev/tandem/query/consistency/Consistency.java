package dev.tandem.query.consistency;

import dev.tandem.events.wire.ConsistencyToken;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to one request must contain at least, and up to where it is complete. An endpoint takes it as a parameter
 * and hands it to the read models, from whatever thread reads them.
 */
public final class Consistency {

    /** Of answers: a whole number, 0 before the first event. */
    public static final String POSITION_HEADER = "Tandem-Position";

    private final @Nullable ConsistencyToken token;
    private final LongConsumer answered;
    private long least = Long.MAX_VALUE;

    /**
     * For one answer.
     *
     * @param token that the request brought, if any
     * @param answered is told up to which position the answer is complete, again whenever that becomes less
     */
    public Consistency(@Nullable ConsistencyToken token, LongConsumer answered) {
        this.token = token;
        this.answered = answered;
    }

    /** What the answer must contain, or null if nothing in particular. */
    public @Nullable ConsistencyToken token() {
        return token;
    }

    /**
     * The answer is made of rows that contain every event up to that position; later ones may be in it, too. Of several read
     * models, the one that is furthest behind counts.
     */
    public synchronized void contains(long position) {
        if (position < least) {
            least = position;
            answered.accept(position);
        }
    }
}
