package dev.tandem.query.projection.fold;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The positions of the events that operators have set aside. */
public final class SetAsidePositions {

    private SetAsidePositions() {}

    /** Those of that projection. */
    public static Set<Long> of(JdbcClient sql, String projection) {
        return Set.copyOf(
                sql.sql("select position from projection.set_aside where projection = ? and position is not null")
                        .param(projection)
                        .query(Long.class)
                        .list());
    }
}
