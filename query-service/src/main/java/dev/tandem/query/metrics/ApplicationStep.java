package dev.tandem.query.metrics;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.columns.Context;
import dev.tandem.query.projection.api.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of an application: a draft of its next row, changed by one event, and what the event shows of stays and of things that cannot be right. */
final class ApplicationStep {

    private final Envelope event;
    private final Instant at;
    private final UUID by;
    private final ApplicationId application;
    private @Nullable CandidateId candidate;
    private final Context context;
    private final List<Stage> stages;
    private final Instant beganAt;
    private final UUID beganBy;
    private final TreeMap<String, Instant> firstAt;
    private final TreeMap<String, Duration> spent;
    private @Nullable Stage stage;
    private @Nullable Instant enteredAt;
    private @Nullable UUID enteredBy;
    private int stays;
    private @Nullable Instant submittedAt;
    private @Nullable UUID submittedBy;
    private int interviews;
    private Decision end = Decision.OPEN;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable Instant offeredAt;
    private @Nullable Outcome outcome;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant hiredAt;

    /** How many stays there were before. */
    private final int staysBefore;
    /** The stay that ended with this event; null if none did. */
    private @Nullable Stay left;

    private final List<Anomaly> anomalies = new ArrayList<>();

    /** One that begins with this event. */
    private ApplicationStep(
            Envelope event, ApplicationId application, CandidateId candidate, Context context, List<Stage> stages) {
        this.event = event;
        this.at = event.occurredAt();
        this.by = event.id();
        this.application = application;
        this.candidate = candidate;
        this.context = context;
        this.stages = stages;
        this.beganAt = at;
        this.beganBy = by;
        this.firstAt = new TreeMap<>();
        this.spent = new TreeMap<>();
        this.staysBefore = 0;
    }

    /** One that has begun. */
    private ApplicationStep(Envelope event, Application before) {
        this.event = event;
        this.at = event.occurredAt();
        this.by = event.id();
        this.application = before.application();
        this.candidate = before.candidate();
        this.context = before.context();
        this.stages = before.stages();
        this.beganAt = before.beganAt();
        this.beganBy = before.beganBy();
        this.firstAt = new TreeMap<>(before.firstAt());
        this.spent = new TreeMap<>(before.spent());
        this.stage = before.stage();
        this.enteredAt = before.enteredAt();
        this.enteredBy = before.enteredBy();
        this.stays = before.stays();
        this.staysBefore = before.stays();
        this.submittedAt = before.submittedAt();
        this.submittedBy = before.submittedBy();
        this.interviews = before.interviews();
        this.end = before.end();
        this.endedAt = before.endedAt();
        this.endedBy = before.endedBy();
        this.offeredAt = before.offeredAt();
        this.outcome = before.outcome();
        this.acceptedAt = before.acceptedAt();
        this.hiredAt = before.hiredAt();
    }

    /** The step of that event; null if nothing is known of the application, and the event does not begin one. */
    static @Nullable ApplicationStep of(Envelope event, @Nullable Application before, Search search) {
        if (before != null) {
            ApplicationStep step = new ApplicationStep(event, before);
            step.expect(!step.at.isBefore(before.beganAt()), Inconsistency.BEFORE_THE_APPLICATION, before.beganBy());
            step.goOn();
            return step;
        }
        ApplicationStep first =
                switch (event.event()) {
                    case ApplicationReceived e ->
                        new ApplicationStep(
                                event,
                                e.application(),
                                e.candidate(),
                                search.context().from(e.source()),
                                search.opened().stages());
                    case CandidateSubmitted e ->
                        new ApplicationStep(
                                event,
                                e.application(),
                                e.candidate(),
                                search.context().from(e.source()),
                                search.opened().stages());
                    default -> null;
                };
        if (first != null) {
            first.expect(!first.at.isBefore(search.openedAt()), Inconsistency.BEFORE_THE_SEARCH, search.openedBy());
            first.begin();
        }
        return first;
    }

    private void begin() {
        if (event.event() instanceof CandidateSubmitted) {
            submitted();
            enter(stages.getFirst());
        } else {
            enter(Stage.APPLIED);
        }
    }

    private void goOn() {
        switch (event.event()) {
            // Whoever applies again is on the same way, and counts once.
            case ApplicationReceived _ -> takenUp(Stage.APPLIED);
            case CandidateReconsidered e -> takenUp(e.at());
            case CandidateSubmitted _ -> submitted();
            case CandidateAdvanced e -> advanced(e);
            case ApplicantDeclined _ -> end(Decision.SCREENED_OUT);
            case ApplicationClosed _ -> end(Decision.CLOSED);
            case CandidateRejected _ -> end(Decision.REJECTED);
            case CandidateWithdrew _ -> end(Decision.WITHDRAWN);
            case ApplicationForgotten _ -> candidate = null;
            case InterviewCompleted _ -> interviews++;
            case OfferExtended _ -> offered();
            case OfferAccepted _ -> accepted();
            case OfferDeclined _ -> became(Outcome.DECLINED);
            case OfferRescinded _ -> became(Outcome.RESCINDED);
            case CandidateHired _ -> hired();
            case HireFellThrough _ -> {
                hiredAt = null;
                became(Outcome.FELL_THROUGH);
                leave();
            }
            default -> {}
        }
    }

    private void submitted() {
        submittedAt = at;
        submittedBy = by;
        acceptedAt = null;
    }

    private void offered() {
        offeredAt = offeredAt == null ? at : offeredAt;
        outcome = Outcome.PENDING;
    }

    private void accepted() {
        acceptedAt = at;
        expectSubmittedBefore();
    }

    private void became(Outcome what) {
        outcome = offeredAt == null ? null : what;
    }

    /** Whoever is hired without an offer on record was offered all the same: else there were more hired than offered. */
    private void hired() {
        expect(offeredAt != null, Inconsistency.HIRED_WITHOUT_OFFER, beganBy);
        offeredAt = offeredAt == null ? at : offeredAt;
        outcome = Outcome.HIRED;
        hiredAt = at;
        endedAt = at;
        endedBy = by;
        expectSubmittedBefore();
    }

    private void expectSubmittedBefore() {
        expect(
                submittedAt != null && !at.isBefore(submittedAt),
                Inconsistency.HIRED_BEFORE_SUBMITTED,
                submittedBy == null ? beganBy : submittedBy);
    }

    private void advanced(CandidateAdvanced move) {
        if (endedAt != null && outcome != Outcome.HIRED) {
            anomaly(Inconsistency.MOVED_AFTER_THE_END, endedBy);
        } else if (!move.from().equals(stage)) {
            anomaly(Inconsistency.LEFT_STAGE_NEVER_ENTERED, enteredBy);
        }
        expect(stages.contains(move.to()), Inconsistency.ENTERED_UNKNOWN_STAGE, null);
        leave();
        enter(move.to());
    }

    private void enter(Stage next) {
        stage = next;
        enteredAt = at;
        enteredBy = by;
        stays++;
        firstAt.merge(next.name(), at, (known, now) -> now.isBefore(known) ? now : known);
    }

    private void leave() {
        if (stage == null || enteredAt == null) {
            return;
        }
        if (at.isBefore(enteredAt)) {
            anomaly(Inconsistency.LEFT_STAGE_BEFORE_ENTERED, enteredBy);
        } else {
            spent.merge(stage.name(), Duration.between(enteredAt, at), Duration::plus);
        }
        left = new Stay(application, context, stays, stage, enteredAt, Objects.requireNonNull(enteredBy), at, by);
        stage = null;
        enteredAt = null;
        enteredBy = null;
    }

    private void end(Decision how) {
        end = end == Decision.OPEN ? how : end;
        outcome = outcome == Outcome.PENDING ? Outcome.LAPSED : outcome;
        endedAt = at;
        endedBy = by;
        leave();
    }

    /** An end that was taken back decided nothing; an offer that stood does not any more. */
    private void takenUp(Stage where) {
        end = Decision.OPEN;
        outcome = outcome == Outcome.PENDING ? Outcome.LAPSED : outcome;
        endedAt = null;
        endedBy = null;
        leave();
        enter(where);
    }

    private void expect(boolean holds, Inconsistency otherwise, @Nullable UUID contradicts) {
        if (!holds) {
            anomaly(otherwise, contradicts);
        }
    }

    private void anomaly(Inconsistency kind, @Nullable UUID contradicts) {
        anomalies.add(new Anomaly(
                kind,
                context.requisition(),
                application,
                at,
                contradicts == null ? List.of(by) : List.of(contradicts, by)));
    }

    /** What cannot be right about the event. */
    List<Anomaly> anomalies() {
        return anomalies;
    }

    /** The stay that ended with this event; null if none did. */
    @Nullable
    Stay leftStay() {
        return left;
    }

    /** The stay that began with this event; null if none did. */
    @Nullable
    Stay enteredStay() {
        return stays == staysBefore || stage == null || enteredAt == null || enteredBy == null
                ? null
                : new Stay(application, context, stays, stage, enteredAt, enteredBy, null, null);
    }

    /** The row after it. */
    Application row() {
        return new Application(
                application,
                candidate,
                context,
                stages,
                beganAt,
                beganBy,
                firstAt,
                spent,
                stage,
                enteredAt,
                enteredBy,
                stays,
                submittedAt,
                submittedBy,
                interviews,
                end,
                endedAt,
                endedBy,
                offeredAt,
                outcome,
                acceptedAt,
                hiredAt);
    }
}
