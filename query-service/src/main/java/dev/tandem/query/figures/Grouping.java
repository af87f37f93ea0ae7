package dev.tandem.query.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tandem.query.columns.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By what figures are grouped. */
public enum Grouping {
    RECRUITER("recruiter", Dimension.RECRUITER),
    MANAGER("manager", Dimension.MANAGER),
    PAIR("pair", Dimension.RECRUITER, Dimension.MANAGER),
    ROLE_TYPE("roleType", Dimension.ROLE_TYPE),
    SOURCE("source", Dimension.SOURCE),
    DEPARTMENT("department", Dimension.DEPARTMENT),
    LOCATION("location", Dimension.LOCATION),
    ORIGIN("origin", Dimension.ORIGIN),
    /** All together. */
    NONE("none");

    private final String wireName;
    private final List<Dimension> dimensions;

    Grouping(String wireName, Dimension... dimensions) {
        this.wireName = wireName;
        this.dimensions = List.of(dimensions);
    }

    /** The name in requests and answers. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** What the cases of a group have in common. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** The grouping of that name. */
    static Optional<Grouping> of(String wireName) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.wireName.equals(wireName))
                .findFirst();
    }
}
