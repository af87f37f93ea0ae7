package dev.tandem.query.pipeline.work;

import dev.tandem.query.pipeline.progress.ProgressFold.ApplicationStep;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one event changes in what waits. Take away what is gone first.
 *
 * @param gone what waits no longer, or no longer so
 * @param come what waits now, or waits otherwise
 */
public record WorkItemChanges(List<StoredWorkItem> gone, List<StoredWorkItem> come) {

    /** Compares what waited before that step with what waits after it. */
    public static WorkItemChanges of(ProgressStep step) {
        List<StoredWorkItem> before = new ArrayList<>();
        List<StoredWorkItem> after = new ArrayList<>();
        RequisitionProgress requisition = step.before();
        if (requisition != step.requisition()) {
            if (requisition != null) {
                before.addAll(RequisitionWorkItems.of(requisition));
            }
            after.addAll(RequisitionWorkItems.of(step.requisition()));
        }
        for (ApplicationStep application : step.applications()) {
            if (requisition != null && application.before() != null) {
                before.addAll(ApplicationWorkItems.of(application.before(), requisition));
            }
            after.addAll(ApplicationWorkItems.of(application.after(), step.requisition()));
        }
        Set<StoredWorkItem> same = new HashSet<>(before);
        same.retainAll(new HashSet<>(after));
        before.removeIf(same::contains);
        after.removeIf(same::contains);
        return new WorkItemChanges(before, after);
    }
}
