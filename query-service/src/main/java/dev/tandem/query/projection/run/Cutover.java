package dev.tandem.query.projection.run;

import dev.tandem.query.projection.generation.Generation;
import java.util.List;
import java.util.function.Predicate;

/** Makes a generation live. */
@FunctionalInterface
public interface Cutover {

    /**
     * Called by the generation's runner once it has all but caught up.
     *
     * @param catchUp folds on until these positions, by partition, have been seen; says no if they do not come soon
     * @return whether the generation is live now
     */
    boolean attempt(Generation generation, Predicate<List<Long>> catchUp);
}
