package dev.tandem.query.facts;

import dev.tandem.query.metrics.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a table of facts, as they are declared. */
final class FactColumns<R> {

    private final List<Column<R>> columns = new ArrayList<>();

    /**
     * A column.
     *
     * @param meaning what it says, in a few words
     * @param value what a fact has there: an id, constant, moment, number or truth value, or null
     */
    record Column<R>(String name, FactType type, String meaning, Function<Fact<R>, ? extends @Nullable Object> value) {}

    /** The columns so far. */
    List<Column<R>> all() {
        return List.copyOf(columns);
    }

    FactColumns<R> id(String name, String meaning, Function<Fact<R>, ? extends @Nullable Object> value) {
        return and(name, FactType.ID, meaning, value);
    }

    FactColumns<R> code(String name, String meaning, Function<Fact<R>, ? extends @Nullable Object> value) {
        return and(name, FactType.CODE, meaning, value);
    }

    FactColumns<R> time(String name, String meaning, Function<Fact<R>, ? extends @Nullable Object> value) {
        return and(name, FactType.TIME, meaning, value);
    }

    FactColumns<R> hours(String name, String meaning, Function<Fact<R>, @Nullable Double> value) {
        return and(name, FactType.HOURS, meaning, value);
    }

    FactColumns<R> count(String name, String meaning, Function<Fact<R>, @Nullable Integer> value) {
        return and(name, FactType.COUNT, meaning, value);
    }

    FactColumns<R> flag(String name, String meaning, Function<Fact<R>, @Nullable Boolean> value) {
        return and(name, FactType.FLAG, meaning, value);
    }

    /** Which application it is about. */
    FactColumns<R> application() {
        return id(
                        "application",
                        "which application; empty where its candidate is forgotten, or it is about none",
                        fact -> {
                            Application about = fact.about();
                            return about == null ? null : fact.theirs(about.application());
                        })
                .id("candidate", "whose application, as a pseudonym; empty where they are forgotten", Fact::candidate);
    }

    /**
     * Of which search, and of whom.
     *
     * @param when as of when the people and the department are said
     */
    FactColumns<R> context(String when) {
        return id("requisition", "on which search", fact -> fact.context().requisition())
                .id(
                        "recruiter",
                        "the recruiter of the search " + when,
                        fact -> fact.context().recruiter())
                .id(
                        "hiring_manager",
                        "the hiring manager of the search " + when,
                        fact -> fact.context().hiringManager())
                .code(
                        "department",
                        "of the search " + when,
                        fact -> fact.context().department())
                .code("role_type", "of the search", fact -> fact.context().roleType())
                .code(
                        "location",
                        "of the search " + when,
                        fact -> fact.context().location())
                .code(
                        "origin",
                        "whether the search began in Tandem (`NATIVE`) or was brought in (`IMPORTED`)",
                        fact -> fact.context().origin());
    }

    /** How the candidate was found. */
    FactColumns<R> source() {
        return code(
                "source",
                "how the candidate was found; empty where it is about none",
                fact -> fact.about() == null ? null : fact.about().context().source());
    }

    private FactColumns<R> and(
            String name, FactType type, String meaning, Function<Fact<R>, ? extends @Nullable Object> value) {
        columns.add(new Column<>(name, type, meaning, value));
        return this;
    }
}
