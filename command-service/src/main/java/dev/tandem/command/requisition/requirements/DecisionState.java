package dev.tandem.command.requisition.requirements;

import dev.tandem.command.decision.Part;
import dev.tandem.events.Event;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.requisition.Requirement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the manager has decided to hire, on which requirements.
 *
 * @param made the last decision; null if there is none, and once the application ended
 * @param lapsed whether it does not stand any more
 * @param offered whether an offer is open or accepted, on whatever decision
 */
public record DecisionState(@Nullable HiringDecided made, boolean lapsed, boolean offered) {

    /** Before anything was decided. */
    public static final DecisionState NONE = new DecisionState(null, false, false);

    /** What it is made of. */
    public static final Part<DecisionState> PART = Part.from(NONE)
            .onAny(
                    Set.of(
                            HiringDecided.class,
                            HiringDecisionLapsed.class,
                            OfferExtended.class,
                            OfferDeclined.class,
                            OfferRescinded.class,
                            CandidateRejected.class,
                            CandidateWithdrew.class,
                            CandidateReconsidered.class,
                            ApplicationClosed.class,
                            ApplicationReceived.class,
                            CandidateHired.class),
                    (state, recorded) -> state.after(recorded.event()));

    /** The decision, if it stands; null else. What was approved since may have outdated it all the same. */
    public @Nullable HiringDecided standing() {
        return lapsed ? null : made;
    }

    /** The must-haves of the approved requirements that the decision did not know; empty if it knew them all, or there is none. */
    public List<Requirement> unknown(RequirementsHistory requirements) {
        RequirementsHistory.@Nullable Version agreed = requirements.agreed();
        return agreed == null ? List.of() : unknown(agreed, requirements);
    }

    /** The must-haves of that version that the decision did not know; empty if it knew them all, or there is none. */
    public List<Requirement> unknown(RequirementsHistory.Version version, RequirementsHistory requirements) {
        if (made == null) {
            return List.of();
        }
        @Nullable Integer known = made.requirementsVersion();
        return version.mustHavesBeyond(known == null ? null : requirements.version(known));
    }

    private DecisionState after(Event event) {
        return switch (event) {
            case HiringDecided decided -> new DecisionState(decided, false, offered);
            case HiringDecisionLapsed _ -> new DecisionState(made, true, offered);
            case OfferExtended _ -> new DecisionState(made, lapsed, true);
            case OfferDeclined _, OfferRescinded _ -> new DecisionState(made, lapsed, false);
            default -> NONE;
        };
    }
}
