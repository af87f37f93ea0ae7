package dev.tandem.query.figures;

import dev.tandem.query.columns.Copies;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases as they are, of copies in memory that have all that the answer to a request must contain. */
record PresentCases(ReadModels reads, Copies copies, Consistency consistency) implements Cases {

    @Override
    public Frame of(CaseKind source) {
        return copies.of(model(source.readModel()), source.table());
    }

    /** In all that has been read of those rows so far. */
    @Override
    public Set<String> kept() {
        return Stream.of(CaseKind.values())
                .map(CaseKind::readModel)
                .distinct()
                .flatMap(name -> Discretion.keptFromAnybody(model(name)).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, String> keys(CaseKind source, Collection<Long> rowIds) {
        Map<Long, String> keys = new HashMap<>();
        if (!rowIds.isEmpty()) {
            model(source.readModel())
                    .sql("select row_id, key from {" + source.table().name() + "} where row_id in (:rows)")
                    .param("rows", rowIds)
                    .query((ResultSet row) -> {
                        keys.put(row.getLong("row_id"), row.getString("key"));
                    });
        }
        return keys;
    }

    @Override
    public ReadModel model(String name) {
        return reads.of(name, consistency);
    }
}
