package dev.tandem.query.columns;

import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.Source;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.query.projection.api.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row is found and grouped by: one value for each {@link Dimension}. Many rows share one, so that it is kept once.
 *
 * @param requisition on which search; whoever may not see it may not have the row counted either
 * @param source how the candidate was found; null for what concerns no candidate
 * @param interviewer who assessed; null for what no interviewer did
 */
public record Context(
        RequisitionId requisition,
        PersonId recruiter,
        PersonId hiringManager,
        String roleType,
        @Nullable Source source,
        String department,
        String location,
        Origin origin,
        @Nullable PersonId interviewer) {

    /** The column that every table has whose rows carry a context. */
    public static final String COLUMN = "context";

    /** That of a search, of those who have it. */
    public static Context of(RequisitionOpened search, PersonId recruiter, PersonId hiringManager) {
        return new Context(
                search.requisition(),
                recruiter,
                hiringManager,
                search.roleType(),
                null,
                search.department(),
                search.location(),
                search.origin(),
                null);
    }

    /** The same for a candidate who was found that way. */
    public Context from(@Nullable Source candidate) {
        return new Context(
                requisition, recruiter, hiringManager, roleType, candidate, department, location, origin, interviewer);
    }

    /** The same for what that interviewer did. */
    public Context by(PersonId who) {
        return new Context(requisition, recruiter, hiringManager, roleType, source, department, location, origin, who);
    }

    /** The columns of a table whose rows carry a context, and more. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only copied
    public static <R> List<Column<R>> columns(Function<R, Context> of, Column<R>... more) {
        Column<R> context = new Column<>(COLUMN, "text[]", row -> of.apply(row).parts());
        return Stream.concat(Stream.of(context), Arrays.stream(more)).toList();
    }

    /** The values, in the order of {@link Dimension}. */
    List<@Nullable Object> parts() {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(requisition);
        parts.add(recruiter);
        parts.add(hiringManager);
        parts.add(roleType);
        parts.add(source);
        parts.add(department);
        parts.add(location);
        parts.add(origin);
        parts.add(interviewer);
        return parts;
    }
}
