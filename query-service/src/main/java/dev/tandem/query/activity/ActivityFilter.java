package dev.tandem.query.activity;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.ReadableEvents;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of an activity is asked for.
 *
 * @param kind only what tells such things; null: all
 * @param type only events of that type, such as {@code CandidateRejected}; null: all
 */
record ActivityFilter(
        @Parameter(description = "Only what tells such things.") @Nullable
        Readable kind,

        @Parameter(description = "Only events of that type.", example = "CandidateRejected") @Nullable
        String type) {

    /** Those of these types that are asked for. */
    Set<Class<? extends Event>> of(Set<Class<? extends Event>> types) {
        @Nullable
        Class<? extends Event> only = type == null ? null : EventCatalog.find(EventCatalog.NAMESPACE + "." + type);
        if (type != null && only == null) {
            throw CommonProblems.invalidParameters(
                            List.of(new FieldError("type", "there is no event type '" + type + "'")))
                    .exception();
        }
        return types.stream()
                .filter(one -> kind == null || ReadableEvents.thing(one) == kind)
                .filter(one -> only == null || one == only)
                .collect(Collectors.toUnmodifiableSet());
    }
}
