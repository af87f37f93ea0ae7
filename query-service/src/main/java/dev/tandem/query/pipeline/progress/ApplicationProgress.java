package dev.tandem.query.pipeline.progress;

import dev.tandem.agreement.Ledgers;
import dev.tandem.agreement.Promise;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Source;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * How far an application has come.
 *
 * @param recruiter who had the search when it began
 * @param stage where it stands; where it ended, once it has
 * @param stageSince since when it stands there
 * @param began when the candidate applied, or was submitted without that; when they applied last, if more than once
 * @param applicant whether the candidate was not submitted since they applied
 * @param screenedAt when the applicant was last screened; null before
 * @param submitted the last submittal; null before
 * @param touchedAt when it last moved: the last event about it that was not feedback
 * @param acceptedAt the manager's yes to an interview; null before
 * @param interviews in the order in which they were scheduled
 * @param decided the round of interviews that the hiring manager decided last; null before
 * @param debrief the latest; null before one was scheduled or held, and when the round was decided without it
 * @param debrief the latest; null before one was scheduled or held
 * @param hiring how far it is on the way to an offer; null before anything was decided or proposed, and once it ended
 * @param offer the one that stands; null before there was one, and after it was declined
 * @param ending how it ended; null while it goes on
 * @param endedAt when it ended; null while it goes on
 * @param ledgers what was promised on it
 */
public record ApplicationProgress(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId recruiter,
        Source source,
        Origin origin,
        Stage stage,
        Instant stageSince,
        Moment began,
        boolean applicant,
        @Nullable Instant screenedAt,
        @Nullable Moment submitted,
        Instant touchedAt,
        @Nullable Instant acceptedAt,
        List<InterviewProgress> interviews,
        @Nullable RoundProgress decided,
        @Nullable DebriefProgress debrief,
        @Nullable HiringProgress hiring,
        @Nullable OfferProgress offer,
        @Nullable Ending ending,
        @Nullable Instant endedAt,
        @JsonDeserialize(using = LedgersJson.class) Ledgers ledgers) {

    /** Somebody applies; before the stages of a search that has none for applicants. */
    static ApplicationProgress received(ApplicationReceived event, Moment moment) {
        return new ApplicationProgress(
                event.application(),
                event.requisition(),
                event.candidate(),
                event.recruiter(),
                event.source(),
                event.origin(),
                Stage.APPLIED,
                moment.at(),
                moment,
                true,
                null,
                null,
                moment.at(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                Ledgers.NONE.after(Promise.Scope.APPLICATION, event, moment.at()));
    }

    /** Somebody is submitted of whom no application was received: so it was before there were any, and is in history. */
    static ApplicationProgress submitted(CandidateSubmitted event, Moment moment, RequisitionProgress requisition) {
        return new ApplicationProgress(
                event.application(),
                event.requisition(),
                event.candidate(),
                event.recruiter(),
                event.source(),
                event.origin(),
                requisition.opened().stages().getFirst(),
                moment.at(),
                moment,
                false,
                null,
                moment,
                moment.at(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                Ledgers.NONE.after(Promise.Scope.APPLICATION, event, moment.at()));
    }

    /** Whether somebody waits: it goes on, or the candidate has not heard how it ended. */
    boolean waiting() {
        return active() || ledgers.oweWithoutRest();
    }

    /** Whether it still goes on. */
    public boolean active() {
        return ending == null;
    }
}
