package dev.tandem.query.pipeline.progress;

import dev.tandem.events.ApplicationId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The applications of a requisition that go on, or of which a candidate has not heard: those whose clocks change when its agreement does, or when it rests.
 *
 * @param ids in the order in which they began
 */
public record ActiveApplications(List<ApplicationId> ids) {

    static final ActiveApplications NONE = new ActiveApplications(List.of());

    ActiveApplications with(ApplicationId id) {
        return ids.contains(id)
                ? this
                : new ActiveApplications(
                        Stream.concat(ids.stream(), Stream.of(id)).toList());
    }

    ActiveApplications without(ApplicationId id) {
        return new ActiveApplications(
                ids.stream().filter(other -> !other.equals(id)).toList());
    }
}
