package dev.tandem.query.pipeline.progress;

import dev.tandem.events.requisition.Stage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many applications of a requisition there are. A list shows it of each requisition on a page: counted when it is read, it would take as
 * long as there are applications of all of them.
 *
 * @param submittals how many candidates were ever submitted
 * @param active how many applications go on in which stage, by its name; stages without any are missing
 */
public record ApplicationCounts(int submittals, Map<String, Integer> active) {

    /** None at all. */
    public static final ApplicationCounts NONE = new ApplicationCounts(0, Map.of());

    /** Copies the map, sorted, so that the same counts are the same row. */
    public ApplicationCounts {
        active = Collections.unmodifiableMap(new TreeMap<>(active));
    }

    ApplicationCounts with(ApplicationProgress application) {
        return plus(application, 1);
    }

    ApplicationCounts without(ApplicationProgress application) {
        return plus(application, -1);
    }

    private ApplicationCounts plus(ApplicationProgress application, int one) {
        Map<String, Integer> counted = new TreeMap<>(active);
        if (application.active()) {
            counted.merge(application.stage().name(), one, (count, more) -> count + more == 0 ? null : count + more);
        }
        return new ApplicationCounts(application.submitted() == null ? submittals : submittals + one, counted);
    }

    /** How many go on. */
    public int running() {
        return active.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many go on in which stage. */
    public Map<Stage, Integer> byStage() {
        Map<Stage, Integer> stages = new LinkedHashMap<>();
        active.forEach((stage, count) -> stages.put(new Stage(stage), count));
        return stages;
    }
}
