package dev.tandem.query.figures;

import static dev.tandem.query.columns.Condition.all;
import static dev.tandem.query.columns.Condition.is;
import static dev.tandem.query.columns.Condition.past;

import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.query.columns.Amount;
import dev.tandem.query.columns.Condition;
import dev.tandem.query.columns.Moment;
import dev.tandem.query.columns.Yes;
import java.util.List;

/** How interviewers judge. */
final class CalibrationMetrics {

    private static final Condition SETTLED = past(Moment.of("settled_at"));

    private static final String POPULATION =
            "feedback from before the outcome, on applications that have come out and on which nobody is blind any more";

    private static final String COMPETENCY = "competency";

    private static final String POINTS = "points";

    static final List<Metric> ALL = List.of(
            yesShare(),
            agreement(
                            "agreementWithDebrief",
                            "Agreement with the debrief",
                            "a debrief or a decision of the round went on with the candidate (OFFER, ADVANCE, NEXT), or rejected them",
                            DebriefHeld.class,
                            RoundDecided.class)
                    .note("held to the first that followed; one that asked for another interview decided nothing")
                    .share(is("with_debrief", Yes.YES), told("with_debrief")),
            agreement(
                            "agreementWithDecision",
                            "Agreement with the decision",
                            "the candidate was offered something, or was rejected",
                            OfferExtended.class,
                            CandidateRejected.class)
                    .note(
                            "whoever withdrew, or whose application was closed, was neither; an offer counts whatever came of it")
                    .share(is("with_decision", Yes.YES), told("with_decision")),
            agreement(
                            "agreementWithHire",
                            "Agreement with quality of hire",
                            "the hire is good, or is not",
                            HireReviewed.class)
                    .note(
                            "good: still here, performance and satisfaction of the hiring manager 3 or more of 5, by the last review after 6 or 12 months")
                    .note("most of those who are hired had a yes; a no to somebody who was hired is heard here alone")
                    .standard("ISO/TS 30411: quality of hire")
                    .share(is("with_hire", Yes.YES), told("with_hire")),
            against("ratingAgainstPanel", "Ratings against the panel").mean(POINTS, Amount.of("against"), SETTLED),
            apart("ratingSpread", "Spread of ratings").mean(POINTS, Amount.of("apart"), SETTLED),
            ratings("competencyRating", "Ratings by competency")
                    .by(COMPETENCY)
                    .is("the mean rating, from 1 to 4")
                    .note("a competency that was not assessed has no rating")
                    .meanBy(COMPETENCY, null, POINTS, Amount.of("rating"), SETTLED),
            against("competencyAgainstPanel", "Ratings against the panel by competency")
                    .by(COMPETENCY)
                    .meanBy(COMPETENCY, null, POINTS, Amount.of("against"), SETTLED),
            apart("competencySpread", "Spread of ratings by competency")
                    .by(COMPETENCY)
                    .meanBy(COMPETENCY, null, POINTS, Amount.of("apart"), SETTLED));

    private CalibrationMetrics() {}

    private static Metric yesShare() {
        return Declaring.ofInterviewers("yesShare", "Share of yes", CaseKind.FEEDBACK)
                .cases(POPULATION)
                .is("YES and STRONG_YES / all")
                .from(FeedbackSubmitted.class, FeedbackAmended.class)
                .note("feedback on each interview counts, also two of one interviewer on one application")
                .note(
                        "an amendment counts if its writer could not see others' feedback and nothing had come out; else what they wrote first")
                .note(
                        "nobody is blind once all who interviewed or are to interview have given feedback, or can give none any more")
                .share(is("said", Yes.YES), SETTLED);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only copied
    private static Declaring agreement(String id, String name, String what, Class<? extends Event>... events) {
        return Declaring.ofInterviewers(id, name, CaseKind.FEEDBACK)
                .cases(POPULATION + ", of which it is known")
                .is("recommendations that said yes where " + what + " / all")
                .from(events);
    }

    private static Declaring against(String id, String name) {
        return ratings(id, name)
                .is("the mean of (rating - mean rating of the others), on the same application and competency")
                .note("greater than 0: milder than the others; ratings that nobody else gave do not count");
    }

    private static Declaring apart(String id, String name) {
        return ratings(id, name)
                .is("the mean of |rating - mean rating of the others|, on the same application and competency")
                .note("0: always as the others; whoever is now milder, now stricter has a spread without a bias");
    }

    private static Declaring ratings(String id, String name) {
        return Declaring.ofInterviewers(id, name, CaseKind.RATINGS)
                .cases("ratings in " + POPULATION)
                .from(FeedbackSubmitted.class, FeedbackAmended.class);
    }

    private static Condition told(String column) {
        return all(SETTLED, is(column, Yes.YES, Yes.NO));
    }
}
