package dev.tandem.query.figures;

import static dev.tandem.query.columns.Condition.all;
import static dev.tandem.query.columns.Condition.atLeast;
import static dev.tandem.query.columns.Condition.has;
import static dev.tandem.query.columns.Condition.is;
import static dev.tandem.query.columns.Condition.not;

import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateRejected.Worth;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.JudgementUpheld;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.WinCelebrated;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewPrepared;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.query.columns.Amount;
import dev.tandem.query.columns.Condition;
import dev.tandem.query.columns.Moment;
import dev.tandem.query.columns.Yes;
import dev.tandem.query.metrics.Offer.Answer;
import dev.tandem.query.metrics.Outcome;
import dev.tandem.query.metrics.What;
import java.util.List;
import java.util.Map;

/** What became of offers, how good it was, and what it took. */
final class OutcomeMetrics {

    private static final String QUALITY_OF_HIRE = "ISO/TS 30411: quality of hire";

    private static final List<String> REVIEWS = List.of("6", "12");

    static final List<Metric> ALL = List.of(
            offersExtended(),
            offerAcceptance(),
            roundsPerOffer(),
            declineReasons(),
            actionableRejections(),
            unmeasuredRejections(),
            outsideReasons(),
            upheldTexts(),
            criteriaChurn(),
            candidateExperience(),
            hirePerformance(),
            hireSatisfaction(),
            hireRetention(),
            winsCelebrated(),
            preparation(),
            submittalsPerInterview(),
            interviewsPerHire(),
            reschedules(),
            cancellations());

    private OutcomeMetrics() {}

    private static Metric offersExtended() {
        return Declaring.ofOffers("offersExtended", "Offers extended")
                .activity(Moment.of("extended_at"))
                .cases("all offers")
                .is("offers")
                .from(OfferExtended.class)
                .note("each counts, also the second to one candidate; an improved offer is the same offer")
                .count(Condition.ALWAYS);
    }

    private static Metric offerAcceptance() {
        return Declaring.ofOffers("offerAcceptance", "Offer acceptance rate")
                .cases("offers that were accepted or declined")
                .is("accepted / (accepted + declined)")
                .from(OfferExtended.class, OfferAccepted.class, OfferDeclined.class)
                .note("open and rescinded offers do not count; each offer counts, also the second to one candidate")
                .share(is("answer", Answer.ACCEPTED), has(Moment.of("answered_at")));
    }

    private static Metric roundsPerOffer() {
        return Declaring.ofOffers("roundsPerOffer", "Rounds per offer")
                .cases("offers that were accepted or declined")
                .is("the mean of how often an offer was made: once, and once more with each improvement")
                .from(OfferExtended.class, OfferImproved.class, OfferAccepted.class, OfferDeclined.class)
                .mean("rounds", Amount.whole("rounds"), has(Moment.of("answered_at")));
    }

    private static Metric declineReasons() {
        return Declaring.ofOffers("declineReasons", "Reasons for declined offers")
                .by("reason")
                .cases("declined offers")
                .is("declined offers by reason")
                .from(OfferDeclined.class)
                .countBy("reason", FunnelMetrics.names(WithdrawalReason.values()), is("answer", Answer.DECLINED));
    }

    private static Metric actionableRejections() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "actionableRejections", "Actionable rejections")
                .cases("rejections that can be measured and do not lie outside the requirements altogether")
                .is("rejections with recorded reasons that cite requirements / all of those")
                .from(CandidateRejected.class)
                .note("NOT_RECORDED is not actionable; a requirement that is MISSING says all without words")
                .note(
                        "rejections in a language that nobody measures, and those all of whose reasons no requirement covers, are left out")
                .note("each rejection counts, also one that was taken back later")
                .share(
                        is("kind", Worth.ACTIONABLE),
                        all(happened(What.REJECTION), is("kind", Worth.ACTIONABLE, Worth.NONE)));
    }

    private static Metric unmeasuredRejections() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "unmeasuredRejections", "Unmeasured rejections")
                .cases("all rejections")
                .is("rejections with texts in a language that nobody measures / all rejections")
                .from(CandidateRejected.class)
                .note("whether those are actionable nobody knows: they are left out of `actionableRejections`")
                .share(is("kind", Worth.UNMEASURED), happened(What.REJECTION));
    }

    private static Metric outsideReasons() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "outsideReasons", "Reasons outside the requirements")
                .cases("reasons of rejections")
                .is("reasons that no requirement covers")
                .from(CandidateRejected.class)
                .note("each counts once, also beside others that cite a requirement")
                .count(happened(What.OUTSIDE_REASON));
    }

    private static Metric upheldTexts() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "upheldTexts", "Upheld texts")
                .cases("commands whose texts judge a candidate")
                .is("texts that were upheld and would have been refused")
                .from(JudgementUpheld.class)
                .note("each command counts once")
                .count(happened(What.UPHELD_TEXT));
    }

    private static Metric criteriaChurn() {
        return Declaring.ofSearches(MetricGroup.QUALITY, "criteriaChurn", "Churn of requirements")
                .cases("requisitions whose requirements were ever approved")
                .is("the mean number of revisions after the first approval")
                .from(RequirementsApproved.class, RequirementsRevised.class)
                .note("revisions before the first approval do not count")
                .mean("revisions", Amount.whole("churn"), is("approved", Yes.YES));
    }

    private static Metric candidateExperience() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "candidateExperience", "Candidate experience")
                .cases("answers of candidates, also of those who were rejected")
                .is("the mean score, from 0 to 10")
                .from(CandidateExperienceRecorded.class)
                .note("each answer counts, also several of one candidate")
                .mean("score", Amount.of("value"), happened(What.EXPERIENCE));
    }

    private static Metric hirePerformance() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "hirePerformance", "Performance of hires")
                .by("months after which the hire is reviewed")
                .cases("reviews of hires after 6 or 12 months")
                .is("the mean performance, from 1 to 5")
                .from(HireReviewed.class)
                .standard(QUALITY_OF_HIRE)
                .meanBy("kind", REVIEWS, "score", Amount.of("value"), happened(What.REVIEW));
    }

    private static Metric hireSatisfaction() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "hireSatisfaction", "Satisfaction with hires")
                .by("months after which the hire is reviewed")
                .cases("reviews of hires after 6 or 12 months")
                .is("the mean satisfaction of the hiring manager, from 1 to 5")
                .from(HireReviewed.class)
                .standard(QUALITY_OF_HIRE)
                .meanBy("kind", REVIEWS, "score", Amount.of("satisfaction"), happened(What.REVIEW));
    }

    private static Metric hireRetention() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "hireRetention", "Retention of hires")
                .by("months after which the hire is reviewed")
                .cases("reviews of hires after 6 or 12 months")
                .is("hires who still worked here / all reviewed")
                .from(HireReviewed.class)
                .standard(QUALITY_OF_HIRE)
                .note("as the review says; who left between two reviews shows in the second")
                .shareBy("kind", REVIEWS, Map.of(), is("retained", Yes.YES), happened(What.REVIEW));
    }

    private static Metric winsCelebrated() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "winsCelebrated", "Wins celebrated")
                .cases("hires")
                .is("hires that were celebrated as the work of both sides")
                .from(WinCelebrated.class)
                .count(happened(What.WIN));
    }

    private static Metric preparation() {
        return Declaring.ofOccurrences(MetricGroup.QUALITY, "preparation", "Preparation of interviews")
                .cases("interviewers at interviews that took place")
                .is("those who had read before what they were to assess / all of those")
                .from(InterviewPrepared.class, InterviewCompleted.class)
                .note("each interviewer counts once an interview; whoever was to come and did not is no case")
                .note("whoever reads it only after the interview was recorded was not prepared")
                .share(is("kind", Yes.YES), happened(What.INTERVIEWING));
    }

    private static Metric submittalsPerInterview() {
        return Declaring.ofApplications(MetricGroup.EFFORT, "submittalsPerInterview", "Submittals per interview")
                .cases("applications that were submitted")
                .is("candidates submitted / those of them who were interviewed")
                .from(CandidateSubmitted.class, InterviewCompleted.class)
                .note("`n` is how many were interviewed; no value if nobody was")
                .note("who only applied was not submitted, and whoever was submitted again counts once")
                .perCase(
                        Amount.one(has(Moment.of("submitted_at"))),
                        all(has(Moment.of("submitted_at")), atLeast("interviews", 1)));
    }

    private static Metric interviewsPerHire() {
        return Declaring.ofApplications(MetricGroup.EFFORT, "interviewsPerHire", "Interviews per hire")
                .cases("all applications")
                .is("interviews that took place, of all applications / applications that came to a hire which stands")
                .from(InterviewCompleted.class, CandidateHired.class, HireFellThrough.class)
                .note("`n` is how many were hired; no value if nobody was")
                .note("interviews of whoever was not hired count, too: they are what the hire took")
                .perCase(Amount.whole("interviews"), is("outcome", Outcome.HIRED));
    }

    private static Metric reschedules() {
        return Declaring.ofOccurrences(MetricGroup.EFFORT, "reschedules", "Interviews moved, by whom")
                .by("on whose account")
                .cases("interviews that were moved")
                .is("how often, by on whose account")
                .from(InterviewRescheduled.class)
                .note("an interview that is moved twice counts twice")
                .countBy("kind", FunnelMetrics.names(SchedulingParty.values()), happened(What.RESCHEDULED));
    }

    private static Metric cancellations() {
        return Declaring.ofOccurrences(MetricGroup.EFFORT, "cancellations", "Interviews called off, by whom")
                .by("on whose account")
                .cases("interviews that were called off")
                .is("how many, by on whose account")
                .from(InterviewCancelled.class)
                .countBy("kind", FunnelMetrics.names(SchedulingParty.values()), happened(What.CANCELLED));
    }

    static Condition happened(What what) {
        return is("what", what);
    }

    /** What has no end, or none yet. */
    static Condition lasts() {
        return not(has(Moment.of("ended_at")));
    }
}
