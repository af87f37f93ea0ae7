package dev.tandem.query.pipeline.requisition;

import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.states.StateSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * How requisitions stand, for the state topic: what the list of them says, of those that are kept from nobody. So whoever reads the topic
 * needs to be no insider of searches that others are not to know of.
 */
@Component
final class RequisitionStates implements StateSource {

    private static final String STATES = """
            select r.doc, counted.doc as counts
            from {requisition} r left join {application_count} counted on counted.key = r.key
            where r.key = any(:keys) and %s
            """.formatted(KeptSearches.counts("r.key"));

    @Override
    public String projection() {
        return PipelineProjection.NAME;
    }

    @Override
    public Map<String, Object> states(ReadModel model, Collection<String> keys) {
        RowMapper<RequisitionProgress> progress = model.rows(ProgressFold.REQUISITIONS);
        Map<String, Object> states = new LinkedHashMap<>();
        model.sql(STATES)
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> {
                    RequisitionProgress requisition = Objects.requireNonNull(progress.mapRow(row, number));
                    return states.put(
                            requisition.requisition().value(),
                            RequisitionSummary.of(
                                            requisition,
                                            RequisitionList.counts(row.getString("counts")),
                                            requisition.openedAt().at())
                                    .state());
                })
                .list();
        return states;
    }

    @Override
    public List<String> keys(ReadModel model, @Nullable String after, int most) {
        return model.sql("select key from {requisition} where key > :after order by key limit :most")
                .param("after", after == null ? "" : after)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
