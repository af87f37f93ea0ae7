package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many applications go on in a stage.
 *
 * @param stage which
 * @param count how many
 */
record StageCount(Stage stage, int count) {

    /**
     * One for each stage, in their order.
     *
     * @param stages of the requisition
     * @param active how many go on in which; a stage that is missing has none
     */
    static List<StageCount> of(List<Stage> stages, Map<Stage, Integer> active) {
        return shown(stages, active.keySet().stream())
                .map(stage -> new StageCount(stage, active.getOrDefault(stage, 0)))
                .toList();
    }

    /** Who applied stands before the first stage of a search that has none for applicants. */
    static Stream<Stage> shown(List<Stage> stages, Stream<Stage> taken) {
        return taken.allMatch(stages::contains)
                ? stages.stream()
                : Stream.concat(Stream.of(Stage.APPLIED), stages.stream());
    }
}
