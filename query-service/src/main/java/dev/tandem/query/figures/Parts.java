package dev.tandem.query.figures;

import dev.tandem.query.columns.Cells.Split;
import dev.tandem.query.columns.Measure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a metric is one figure, or several that are told apart. */
sealed interface Parts {

    /** One figure. */
    record One(Measure measure) implements Parts {}

    /**
     * One for each value of a column.
     *
     * @param split the values that count; null: all that occur
     * @param names what each is called in answers, by value; a value without a name is called as it is
     */
    record ByColumn(String column, @Nullable List<String> split, Map<String, String> names, Measure measure)
            implements Parts {

        Split split(List<String> occurring) {
            return new Split(column, split == null ? occurring.stream().sorted().toList() : split);
        }

        String name(String value) {
            return names.getOrDefault(value, value);
        }
    }

    /** Several that are named here. */
    record Named(Map<String, Measure> measures) implements Parts {}

    /** One for each stage of the list that was asked for, or was chosen. */
    record ByStage(Function<StageOfList, @Nullable Measure> measure) implements Parts {}

    /**
     * A stage of a list.
     *
     * @param place from 1
     * @param last the place of the last
     * @param waiting whether those who wait in it count as having reached it
     */
    record StageOfList(String name, int place, int last, boolean waiting) {}
}
