package dev.tandem.importer.reading;

import java.util.List;
import java.util.Set;

/** What one row says, by the names of its columns. */
public interface Cells {

    /** All that stands there, in order: mostly one text, several where a format can hold several; empty where there is nothing. */
    List<String> all(String column);

    /**
     * For each entry of a list of objects, such as {@code stageChanges}, this row with the fields of that entry alone in the columns of the list; empty where
     * there is no such list, or the format knows none.
     */
    default List<Cells> each(String list) {
        return List.of();
    }

    /** The names of the columns that this row has. */
    Set<String> columns();
}
