package dev.tandem.command.partnership;

import dev.tandem.command.decision.Part;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For which causes an escalation of a requisition is open: at most one for each. */
public final class OpenEscalations {

    /** Read by the requisition's tag. */
    public static final Part<Set<EscalationCause>> PART = Part.from(Set.<EscalationCause>of())
            .on(EscalationRaised.class, (open, event) -> with(open, event.cause()))
            .on(EscalationReopened.class, (open, event) -> with(open, event.cause()))
            .on(EscalationResolved.class, (open, event) -> without(open, event.cause()));

    private OpenEscalations() {}

    private static Set<EscalationCause> with(Set<EscalationCause> causes, EscalationCause one) {
        return Stream.concat(causes.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<EscalationCause> without(Set<EscalationCause> causes, EscalationCause one) {
        return causes.stream().filter(cause -> cause != one).collect(Collectors.toUnmodifiableSet());
    }
}
