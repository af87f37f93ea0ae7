package dev.tandem.command.requisition;

import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a requisition stands: whose it is, and whether it still takes anything new.
 *
 * @param exists whether it was opened at all; if not, nothing else here means anything
 * @param recruiter who runs it
 * @param hiringManager whose need it is
 * @param openings how many people are wanted
 * @param stages the way of its applications, in order
 * @param filled whether as many were hired as were wanted
 */
public record RequisitionStanding(
        boolean exists,
        PersonId recruiter,
        PersonId hiringManager,
        Origin origin,
        int openings,
        List<Stage> stages,
        boolean filled) {

    private static final PersonId NOBODY = new PersonId("nobody");

    /** A requisition of which nothing is known. */
    public static final RequisitionStanding UNKNOWN =
            new RequisitionStanding(false, NOBODY, NOBODY, Origin.NATIVE, 0, Stage.DEFAULT, false);

    /** What it is made of. */
    public static final Reading.Part<RequisitionStanding> PART = Reading.Part.<RequisitionStanding>none()
            .on(RequisitionOpened.class, (_, event) -> RequisitionStanding.of(event))
            .on(RequisitionFilled.class, (standing, _) -> standing.full());

    /** Refuses everybody but these people, who must exist to begin with; null if the actor is one of them. */
    public @Nullable Refused onlyFor(Partner partner, Occasion occasion) {
        if (!exists) {
            return new Refused(
                    RequisitionRule.REQUISITION_UNKNOWN, RequisitionRule.REQUISITION_UNKNOWN.meaning(), Map.of());
        }
        PersonId actor = occasion.actor();
        boolean owner =
                switch (partner) {
                    case RECRUITER -> actor.equals(recruiter);
                    case HIRING_MANAGER -> actor.equals(hiringManager);
                    case EITHER -> actor.equals(recruiter) || actor.equals(hiringManager);
                };
        return owner ? null : partner.refused(this, actor);
    }

    /** As {@link #onlyFor}, but lets an importer write the history of a requisition that was itself brought in. */
    public @Nullable Refused onlyForHistoryOr(Partner partner, Occasion occasion) {
        @Nullable Refused refused = onlyFor(partner, occasion);
        if (refused == null || !exists || !occasion.importing()) {
            return refused;
        }
        return origin == Origin.IMPORTED
                ? null
                : new Refused(RequisitionRule.NOT_IMPORTED, RequisitionRule.NOT_IMPORTED.meaning(), Map.of());
    }

    /** Whether this is history being brought in, against which the partnership's preconditions are not held. */
    public boolean history(Occasion occasion) {
        return occasion.importing() && origin == Origin.IMPORTED;
    }

    /** Refuses what is new once enough were hired; null while somebody is still wanted. */
    public @Nullable Refused closed() {
        return filled
                ? new Refused(
                        RequisitionRule.REQUISITION_FILLED,
                        "All " + openings + " openings of this requisition are filled: it takes no more candidates, "
                                + "offers or hires.",
                        Map.of("openings", openings))
                : null;
    }

    private static RequisitionStanding of(RequisitionOpened event) {
        return new RequisitionStanding(
                true,
                event.recruiter(),
                event.hiringManager(),
                event.origin(),
                event.openings(),
                event.stages(),
                false);
    }

    private RequisitionStanding full() {
        return new RequisitionStanding(exists, recruiter, hiringManager, origin, openings, stages, true);
    }
}
