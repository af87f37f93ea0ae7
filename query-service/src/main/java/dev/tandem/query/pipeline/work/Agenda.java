package dev.tandem.query.pipeline.work;

import dev.tandem.query.pipeline.progress.ProgressFold.ApplicationStep;
import dev.tandem.query.pipeline.progress.ProgressFold.Step;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one event changes in what waits. */
public final class Agenda {

    private Agenda() {}

    /** Compares what waited before that step with what waits after it. */
    public static Change change(Step step) {
        List<Waiting> before = new ArrayList<>();
        List<Waiting> after = new ArrayList<>();
        RequisitionProgress requisition = step.before();
        if (requisition != step.requisition()) {
            if (requisition != null) {
                before.addAll(RequisitionAgenda.of(requisition));
            }
            after.addAll(RequisitionAgenda.of(step.requisition()));
        }
        for (ApplicationStep application : step.applications()) {
            if (requisition != null && application.before() != null) {
                before.addAll(ApplicationAgenda.of(application.before(), requisition));
            }
            after.addAll(ApplicationAgenda.of(application.after(), step.requisition()));
        }
        Set<Waiting> same = new HashSet<>(before);
        same.retainAll(new HashSet<>(after));
        before.removeIf(same::contains);
        after.removeIf(same::contains);
        return new Change(before, after);
    }

    /**
     * What waits no longer, or no longer so; and what waits now, or waits otherwise. Take the former away first.
     */
    public record Change(List<Waiting> gone, List<Waiting> come) {}
}
