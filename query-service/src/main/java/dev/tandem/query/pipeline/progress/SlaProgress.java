package dev.tandem.query.pipeline.progress;

import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the service agreement stands; when time passes on its terms, the {@link dev.tandem.agreement.SlaClock} says.
 *
 * @param proposedVersion the newest on the table, from 1
 * @param proposedAt when it was put there
 * @param signed which sides have signed that version
 * @param agreedVersion the version that both signed last; null before
 * @param agreedAt since when it is in force; null before
 * @param inForce whether both sides' word stands now: not before they agreed, nor after one side changed until it is agreed again
 */
public record SlaProgress(
        int proposedVersion,
        Instant proposedAt,
        List<Side> signed,
        @Nullable Integer agreedVersion,
        @Nullable Instant agreedAt,
        boolean inForce) {

    static SlaProgress proposed(int version, Instant at) {
        return new SlaProgress(version, at, List.of(), null, null, false);
    }

    SlaProgress proposedAnew(int version, Instant at) {
        return new SlaProgress(version, at, List.of(), agreedVersion, agreedAt, inForce);
    }

    SlaProgress signedBy(Side side) {
        List<Side> sides = new ArrayList<>(signed);
        sides.remove(side);
        sides.add(side);
        return new SlaProgress(proposedVersion, proposedAt, sides, agreedVersion, agreedAt, inForce);
    }

    /** The side is somebody else now, who has signed nothing. */
    SlaProgress lost(Side side, Instant at) {
        List<Side> sides = new ArrayList<>(signed);
        sides.remove(side);
        return new SlaProgress(proposedVersion, at, sides, agreedVersion, agreedAt, false);
    }

    SlaProgress agreed(int version, Instant at) {
        return new SlaProgress(proposedVersion, proposedAt, signed, version, at, true);
    }

    /** Whether the newest proposal waits for a signature. */
    public boolean awaitsSignature() {
        return !inForce || agreedVersion == null || agreedVersion < proposedVersion;
    }
}
