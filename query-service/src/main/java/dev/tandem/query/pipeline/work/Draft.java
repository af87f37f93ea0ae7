package dev.tandem.query.pipeline.work;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.DebriefId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.DatedObligation;
import dev.tandem.query.pipeline.progress.DebriefProgress;
import dev.tandem.query.pipeline.progress.InterviewProgress;
import dev.tandem.query.pipeline.progress.Moment;
import dev.tandem.query.pipeline.progress.OfferProgress;
import dev.tandem.query.pipeline.progress.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of an application in the making. */
final class Draft {

    private final Moment since;
    private boolean dated;
    private Phase during = Phase.SEARCHING;
    private @Nullable Instant due;
    private @Nullable PromiseKind promise;
    private @Nullable Instant startsAt;
    private @Nullable InterviewId interview;
    private @Nullable PersonId by;
    private @Nullable DebriefId debrief;
    private @Nullable OfferId offer;

    Draft(Moment since) {
        this.since = since;
        this.dated = !since.broughtIn();
    }

    Draft during(Phase phase) {
        during = phase;
        return this;
    }

    Draft due(@Nullable Instant due) {
        this.due = due;
        return this;
    }

    Draft promised(DatedObligation owed) {
        dated = true;
        due = owed.due();
        promise = due == null ? null : owed.promise();
        return this;
    }

    Draft startsAt(Instant startsAt) {
        this.startsAt = startsAt;
        return this;
    }

    Draft interview(InterviewProgress interview) {
        this.interview = interview.interview();
        return this;
    }

    Draft by(PersonId by) {
        this.by = by;
        return this;
    }

    Draft debrief(DebriefProgress debrief) {
        this.debrief = debrief.debrief();
        return this;
    }

    Draft offer(OfferProgress offer) {
        this.offer = offer.offer();
        return this;
    }

    Waiting item(Matter matter, List<Awaited> awaits, ApplicationProgress application) {
        String about = interview == null ? "" : "/" + interview;
        return new Waiting(
                application.application() + "/" + matter + about + (by == null ? "" : "/" + by),
                matter,
                during,
                awaits,
                application.requisition(),
                application.application(),
                application.candidate(),
                interview,
                debrief,
                offer,
                since.at(),
                dated ? due : null,
                dated ? promise : null,
                startsAt);
    }
}
