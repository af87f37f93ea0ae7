package dev.tandem.command.requisition.requirements;

import dev.tandem.command.decision.Part;
import dev.tandem.events.requisition.Competency;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.ScorecardDefined;
import java.util.Set;
import java.util.stream.Collectors;

/** The scorecard as it was last defined: the competencies on it. */
public final class ScorecardState {

    /** What it is made of. */
    public static final Part<Set<CompetencyId>> PART = Part.<Set<CompetencyId>>from(Set.of())
            .on(
                    ScorecardDefined.class,
                    (_, event) ->
                            event.competencies().stream().map(Competency::id).collect(Collectors.toUnmodifiableSet()));

    private ScorecardState() {}
}
