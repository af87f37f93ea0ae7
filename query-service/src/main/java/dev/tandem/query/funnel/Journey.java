package dev.tandem.query.funnel;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Source;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One application's way through the stages.
 *
 * @param search what its requisition says
 * @param submittedAt when it began
 * @param reached for each stage that it ever reached, when it did so first
 * @param decisions what was decided about it, each once
 */
record Journey(
        ApplicationId application,
        RequisitionId requisition,
        PersonId recruiter,
        PersonId hiringManager,
        Source source,
        Search search,
        Instant submittedAt,
        Map<String, Instant> reached,
        Set<Decision> decisions) {

    /** What can be decided about an application, by either side. */
    enum Decision {
        REJECTED,
        OFFERED,
        HIRED,
        DECLINED,
        WITHDRAWN
    }

    static Journey begun(CandidateSubmitted submitted, Search search, Instant at) {
        return new Journey(
                submitted.application(),
                submitted.requisition(),
                submitted.recruiter(),
                submitted.manager(),
                submitted.source(),
                search,
                at,
                Map.of(search.stages().getFirst().name(), at),
                Set.of());
    }

    /** A stage counts at its first visit; a second one, after a move back, changes nothing. */
    Journey reached(Stage stage, Instant at) {
        if (reached.containsKey(stage.name())) {
            return this;
        }
        Map<String, Instant> further = new LinkedHashMap<>(reached);
        further.put(stage.name(), at);
        return new Journey(
                application,
                requisition,
                recruiter,
                hiringManager,
                source,
                search,
                submittedAt,
                Collections.unmodifiableMap(further),
                decisions);
    }

    Journey decided(Decision decision) {
        if (decisions.contains(decision)) {
            return this;
        }
        Set<Decision> more = EnumSet.of(decision);
        more.addAll(decisions);
        return new Journey(
                application,
                requisition,
                recruiter,
                hiringManager,
                source,
                search,
                submittedAt,
                reached,
                Collections.unmodifiableSet(more));
    }

    List<String> stages() {
        return search.stages().stream().map(Stage::name).toList();
    }
}
