package dev.tandem.query.pipeline.partnership;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.pipeline.work.RequisitionRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a promise of the agreement is owed.
 *
 * @param id unique among all promises, and stable
 * @param kind what was promised
 * @param state how it stands
 * @param side which side owes it
 * @param person who owes it, where that is one person and not whoever stands on the side; null else
 * @param requisition on which search
 * @param application in which application; null if it concerns the search itself
 * @param since when somebody asked for it
 * @param due by when; null while no time passes, or where nothing was agreed
 * @param endedAt when it was kept, or stopped to matter; null while it is owed
 */
record SlaPromise(
        String id,
        PromiseKind kind,
        SlaState state,
        Side side,
        @Nullable PersonId person,
        RequisitionRef requisition,
        @Nullable ApplicationId application,
        Instant since,
        @Nullable Instant due,
        @Nullable Instant endedAt) {}
