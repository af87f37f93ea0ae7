package dev.tandem.query.pipeline.work;

import dev.tandem.query.pipeline.progress.ProgressFold.ApplicationStep;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import java.util.ArrayList;
import java.util.List;

/**
 * What one event changes in what waits. Take away what is gone first.
 *
 * @param gone what waits no longer, or no longer so
 * @param come what waits now, or waits otherwise
 */
public record WorkItemChanges(List<StoredWorkItem> gone, List<StoredWorkItem> come) {

    /** Compares what waited before that step with what waits after it. */
    public static WorkItemChanges of(ProgressStep step) {
        WorkItemChanges changes = new WorkItemChanges(new ArrayList<>(), new ArrayList<>());
        RequisitionProgress requisition = step.before();
        if (requisition != step.requisition()) {
            changes.add(
                    requisition == null ? List.of() : RequisitionWorkItems.of(requisition),
                    RequisitionWorkItems.of(step.requisition()));
        }
        for (ApplicationStep application : step.applications()) {
            changes.add(
                    requisition == null || application.before() == null
                            ? List.of()
                            : ApplicationWorkItems.of(application.before(), requisition),
                    ApplicationWorkItems.of(application.after(), step.requisition()));
        }
        return changes;
    }

    /** Of one application, or the search itself: each a handful, which are compared faster than they are hashed. */
    private void add(List<StoredWorkItem> before, List<StoredWorkItem> after) {
        before.stream().filter(item -> !after.contains(item)).forEach(gone::add);
        after.stream().filter(item -> !before.contains(item)).forEach(come::add);
    }
}
