package dev.tandem.query.web;

import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The conditions of a query, made of the filters that are set. A filter that is not set is not in the statement: one that says
 * {@code (:x is null or col = :x)} gets, once the driver has prepared it for all values, a plan that cannot use the index of
 * {@code col}.
 */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition. */
    public Conditions and(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds a condition on a parameter; none if its value is null. */
    public Conditions and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            and(condition).with(parameter, value);
        }
        return this;
    }

    /** Adds all of those, with their parameters. */
    public Conditions and(Conditions others) {
        conditions.addAll(others.conditions);
        parameters.putAll(others.parameters);
        return this;
    }

    /** Adds that a column is one of those values; nothing if they are null. */
    public Conditions in(String column, String parameter, @Nullable List<?> values) {
        if (values != null) {
            and(column + " in (:" + parameter + ")")
                    .with(parameter, values.stream().map(Conditions::plain).toList());
        }
        return this;
    }

    /**
     * Adds that rows come behind one.
     *
     * @param keys of that row, as the cursor held them; null if there is none
     * @param parameters their names in the condition
     */
    public Conditions behind(String condition, @Nullable List<Object> keys, String... parameters) {
        if (keys != null) {
            and(condition);
            for (int i = 0; i < parameters.length; i++) {
                with(parameters[i], keys.get(i));
            }
        }
        return this;
    }

    /** Gives a parameter, which conditions may name more than once, its value. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, plain(value));
        return this;
    }

    /** What stands behind {@code where}. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
    }

    /** Gives the statement that holds them their parameters. */
    public StatementSpec bind(StatementSpec statement) {
        return statement.params(parameters);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case PersonId person -> person.value();
            case Enum<?> constant -> constant.name();
            case Instant time -> time.atOffset(ZoneOffset.UTC);
            default -> value;
        };
    }
}
