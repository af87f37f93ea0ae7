package dev.tandem.query.pipeline.partnership;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** By what metrics are grouped. */
enum Grouping {
    RECRUITER("recruiter", "recruiter"),
    MANAGER("manager", "hiring_manager"),
    PAIR("pair", "recruiter", "hiring_manager"),
    ROLE_TYPE("roleType", "role_type"),
    SOURCE("source", "source"),
    DEPARTMENT("department", "department"),
    /** All together. */
    NONE("none");

    private final String wireName;
    private final List<String> columns;

    Grouping(String wireName, String... columns) {
        this.wireName = wireName;
        this.columns = List.of(columns);
    }

    /** The name in requests and answers. */
    @JsonValue
    String wireName() {
        return wireName;
    }

    /** The grouping of that name. */
    static Grouping of(String wireName) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + wireName + "' is not one of "
                        + Arrays.stream(values()).map(Grouping::wireName).toList()));
    }

    /** The SQL of one text that names the group of a row; each part quoted as JSON, so that no two groups look alike. */
    String sql(String alias) {
        return columns.isEmpty()
                ? "'[]'"
                : columns.stream()
                        .map(column -> alias + "." + column)
                        .collect(Collectors.joining(", ", "json_build_array(", ")::text"));
    }
}
