package dev.tandem.query.progress;

import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the service agreement stands.
 *
 * @param proposedVersion the newest on the table, from 1
 * @param proposedAt when it was put there
 * @param signed which sides have signed that version
 * @param terms the newest that both signed, on which the clocks run; null before
 * @param agreedVersion the version of those terms; null before
 * @param agreedAt since when they run; null before
 */
public record SlaProgress(
        int proposedVersion,
        Instant proposedAt,
        List<Side> signed,
        @Nullable SlaTerms terms,
        @Nullable Integer agreedVersion,
        @Nullable Instant agreedAt) {

    /** Whether the newest proposal waits for a signature. */
    public boolean awaitsSignature() {
        return agreedVersion == null || agreedVersion < proposedVersion;
    }
}
