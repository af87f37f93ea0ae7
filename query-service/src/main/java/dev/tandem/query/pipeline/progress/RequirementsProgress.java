package dev.tandem.query.pipeline.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the requirements stand.
 *
 * @param version the newest, from 1
 * @param approvedVersion the newest that the manager approved; null before
 * @param churn how many revisions came after the first approval
 * @param questionedAt since when the manager is asked to confirm the approved version, since the search was amended; null: they
 *     are not
 */
public record RequirementsProgress(
        int version,
        @Nullable Integer approvedVersion,
        int churn,
        @Nullable Instant questionedAt) {

    RequirementsProgress inQuestion(Instant at) {
        return new RequirementsProgress(version, approvedVersion, churn, questionedAt == null ? at : questionedAt);
    }
}
