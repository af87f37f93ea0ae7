package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.RequisitionStatus;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many requisitions there are on all pages together, by what was asked for; null where it was not. Most first; of each at most 200 values
 * are told.
 *
 * @param status by how they stand
 * @param department by department
 * @param roleType by the kind of role
 * @param recruiter by who runs them
 * @param hiringManager by whose need they are
 */
record Facets(
        @Nullable List<OfStatus> status,
        @Nullable List<OfText> department,
        @Nullable List<OfText> roleType,
        @Nullable List<OfPerson> recruiter,
        @Nullable List<OfPerson> hiringManager) {

    private static final int MOST = 200;

    /**
     * By what requisitions are counted.
     *
     * @param facets null: by nothing
     */
    record Wanted(
            @Parameter(
                    description =
                            "The answer also says how many requisitions the filter finds by each of these, on all pages together.",
                    example = "STATUS")
            @Nullable
            List<Facet> facets) {}

    /**
     * How many stand so.
     *
     * @param value how
     * @param count how many
     */
    record OfStatus(RequisitionStatus value, int count) {}

    /**
     * How many are of that.
     *
     * @param value of what
     * @param count how many
     */
    record OfText(String value, int count) {}

    /**
     * How many are somebody's.
     *
     * @param value whose
     * @param count how many
     */
    record OfPerson(PersonId value, int count) {}

    /** So many have that value. */
    record Counted(String value, int count) {}

    static Facets of(Map<Facet, List<Counted>> found) {
        return new Facets(
                counts(
                        found.get(Facet.STATUS),
                        (value, count) -> new OfStatus(RequisitionStatus.valueOf(value), count)),
                counts(found.get(Facet.DEPARTMENT), OfText::new),
                counts(found.get(Facet.ROLE_TYPE), OfText::new),
                counts(found.get(Facet.RECRUITER), (value, count) -> new OfPerson(new PersonId(value), count)),
                counts(found.get(Facet.HIRING_MANAGER), (value, count) -> new OfPerson(new PersonId(value), count)));
    }

    private static <C> @Nullable List<C> counts(@Nullable List<Counted> found, BiFunction<String, Integer, C> count) {
        return found == null
                ? null
                : found.stream()
                        .limit(MOST)
                        .map(one -> count.apply(one.value(), one.count()))
                        .toList();
    }
}
