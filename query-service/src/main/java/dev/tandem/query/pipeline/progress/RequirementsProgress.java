package dev.tandem.query.pipeline.progress;

import org.jspecify.annotations.Nullable;

/**
 * How the requirements stand.
 *
 * @param version the newest, from 1
 * @param approvedVersion the newest that the manager approved; null before
 * @param churn how many revisions came after the first approval
 */
public record RequirementsProgress(int version, @Nullable Integer approvedVersion, int churn) {

    /** Whether the newest version waits for the manager. */
    public boolean awaitsApproval() {
        return approvedVersion == null || approvedVersion < version;
    }
}
