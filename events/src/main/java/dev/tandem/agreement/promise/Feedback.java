package dev.tandem.agreement.promise;

import dev.tandem.agreement.DeclaredPromise;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.util.Objects;

/**
 * Each interviewer owes feedback on each interview in which they took part. An offer says that enough was known: what is not
 * overdue by then is owed no longer, and neither is it once the application has ended, nor asked for again when it goes on.
 */
final class Feedback {

    static final DeclaredPromise PROMISE = DeclaredPromise.of(
                    PromiseKind.FEEDBACK, Promise.Scope.APPLICATION, SlaTerms::feedbackAfterInterview)
            .asked(
                    InterviewCompleted.class,
                    (event, at) -> event.interviewers().stream()
                            .map(interviewer -> Obligation.asked(
                                            Subject.of(event, event.interview(), interviewer), Side.HIRING_MANAGER, at)
                                    .by(interviewer))
                            .toList())
            .kept(
                    FeedbackSubmitted.class,
                    event -> Subject.of(event, event.interview(), event.interviewer())
                            .key())
            .moot(OfferExtended.class)
            .moot(CandidateRejected.class)
            .moot(CandidateWithdrew.class)
            .moot(ApplicationClosed.class)
            .moot(CandidateHired.class)
            .broken(
                    FeedbackOverdue.class,
                    overdue -> Subject.of(overdue, overdue.interview(), overdue.owedBy())
                            .key(),
                    (owed, due, clock) -> new FeedbackOverdue(
                            Objects.requireNonNull(owed.subject().interview()),
                            Objects.requireNonNull(owed.subject().application()),
                            owed.subject().requisition(),
                            Objects.requireNonNull(owed.subject().candidate()),
                            Objects.requireNonNull(owed.person()),
                            due.since(),
                            due.at()));

    private Feedback() {}
}
