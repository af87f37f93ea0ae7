package dev.tandem.agreement.promise;

import dev.tandem.events.InterviewId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Interviews that are to come. */
final class InterviewSet {

    private InterviewSet() {}

    static Set<InterviewId> with(Set<InterviewId> interviews, InterviewId one) {
        Set<InterviewId> more = new LinkedHashSet<>(interviews);
        more.add(one);
        return Collections.unmodifiableSet(more);
    }

    static Set<InterviewId> without(Set<InterviewId> interviews, InterviewId one) {
        Set<InterviewId> fewer = new LinkedHashSet<>(interviews);
        fewer.remove(one);
        return Collections.unmodifiableSet(fewer);
    }
}
