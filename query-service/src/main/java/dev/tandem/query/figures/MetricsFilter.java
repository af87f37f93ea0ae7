package dev.tandem.query.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.Id;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.Source;
import dev.tandem.query.columns.Dimension;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What figures are about; what is not given narrows nothing, and of several values any will do.
 *
 * @param requisition only those
 * @param recruiter only what counts for these recruiters
 * @param hiringManager only what counts for these hiring managers
 * @param roleType only those kinds of role
 * @param source only candidates found in one of those ways
 * @param department only requisitions of those departments
 * @param location only requisitions there
 * @param origin only what was done here, or only what was brought in
 * @param from only what counts at that moment or later
 * @param to only what counts before that moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricsFilter(
        @Parameter(description = "Only those requisitions.") @Nullable
        List<RequisitionId> requisition,

        @Parameter(description = "Only what counts for those recruiters.", example = "anna") @Nullable
        List<PersonId> recruiter,

        @Parameter(description = "Only what counts for those hiring managers.", example = "mara") @Nullable
        List<PersonId> hiringManager,

        @Parameter(description = "Only those kinds of role, exactly.", example = "ENGINEER") @Nullable
        List<String> roleType,

        @Parameter(description = "Only candidates from those sources.") @Nullable
        List<Source> source,

        @Parameter(description = "Only requisitions of those departments, exactly.", example = "Platform") @Nullable
        List<String> department,

        @Parameter(description = "Only requisitions at those places, exactly.", example = "Lisbon") @Nullable
        List<String> location,

        @Parameter(description = "`NATIVE`: only what was done here; `IMPORTED`: only imported history.") @Nullable
        List<Origin> origin,

        @Parameter(description = "Only what counts then or later (RFC 3339).", example = "2026-01-01T00:00:00Z")
        @Nullable
        Instant from,

        @Parameter(description = "Only what counts before then (RFC 3339).", example = "2027-01-01T00:00:00Z") @Nullable
        Instant to) {

    /** All there is. */
    static final MetricsFilter NONE = new MetricsFilter(null, null, null, null, null, null, null, null, null, null);

    /**
     * This filter, narrowed to what the caller may see: leaders, executives, auditors and analysts see all, a recruiter
     * and a hiring manager their own. Refuses (403) everybody else, and whoever asks for others'.
     */
    MetricsFilter readBy(Caller caller) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw CommonProblems.invalidParameters(List.of(new FieldError("to", "is not after 'from'")))
                    .exception();
        }
        if (Rights.whole(caller, Readable.METRICS)) {
            return this;
        }
        List<PersonId> me = List.of(caller.person());
        boolean asksAsRecruiter = Rights.as(caller, Readable.METRICS, Relation.RECRUITER) && onlyThose(recruiter, me);
        boolean asksAsManager =
                Rights.as(caller, Readable.METRICS, Relation.HIRING_MANAGER) && onlyThose(hiringManager, me);
        if (asksAsManager && (me.equals(hiringManager) || !asksAsRecruiter)) {
            return by(recruiter, me);
        }
        if (asksAsRecruiter) {
            return by(me, hiringManager);
        }
        throw CommonProblems.forbidden(
                        "Metrics about all are for a ta-leader, executive, auditor or analyst; a recruiter or"
                                + " hiring-manager sees those of their own requisitions, and " + caller.person()
                                + " did not ask for such.",
                        "Leave out 'recruiter' and 'hiringManager', or name yourself; or ask with a token of one of"
                                + " those roles.")
                .exception();
    }

    private static boolean onlyThose(@Nullable List<PersonId> asked, List<PersonId> those) {
        return asked == null || Set.copyOf(asked).equals(Set.copyOf(those));
    }

    private MetricsFilter by(@Nullable List<PersonId> recruiters, @Nullable List<PersonId> managers) {
        return new MetricsFilter(
                requisition, recruiters, managers, roleType, source, department, location, origin, from, to);
    }

    /** Which values it wants in each dimension that it narrows. */
    Map<Dimension, Set<String>> narrowed() {
        Map<Dimension, Set<String>> narrowed = new EnumMap<>(Dimension.class);
        put(narrowed, Dimension.REQUISITION, requisition);
        put(narrowed, Dimension.RECRUITER, recruiter);
        put(narrowed, Dimension.MANAGER, hiringManager);
        put(narrowed, Dimension.ROLE_TYPE, roleType);
        put(narrowed, Dimension.SOURCE, source);
        put(narrowed, Dimension.DEPARTMENT, department);
        put(narrowed, Dimension.LOCATION, location);
        put(narrowed, Dimension.ORIGIN, origin);
        return narrowed;
    }

    private static void put(Map<Dimension, Set<String>> narrowed, Dimension dimension, @Nullable List<?> values) {
        if (values != null) {
            narrowed.put(dimension, values.stream().map(MetricsFilter::text).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case PersonId person -> person.value();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    /** The name of the parameter that narrows that dimension. */
    static String parameter(Dimension dimension) {
        return switch (dimension) {
            case REQUISITION -> "requisition";
            case RECRUITER -> "recruiter";
            case MANAGER -> "hiringManager";
            case ROLE_TYPE -> "roleType";
            case SOURCE -> "source";
            case DEPARTMENT -> "department";
            case LOCATION -> "location";
            case ORIGIN -> "origin";
            case INTERVIEWER -> "interviewer";
        };
    }
}
