package dev.tandem.query.pipeline.partnership;

import dev.tandem.events.PersonId;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.query.metrics.MetricsFilter;
import dev.tandem.query.web.Paged;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well recruiters and hiring managers keep their word to each other, and what comes of it.
 *
 * @param basis what to know about the figures
 * @param filter what they were narrowed to, including what the caller's rights narrowed them to
 * @param by what they are grouped by
 * @param all all groups together
 * @param items the groups of this page, by name
 * @param next the {@code cursor} of the next page; null on the last
 */
record Partnership(
        Basis basis,
        MetricsFilter filter,
        Grouping by,
        Metrics all,
        List<Group> items,
        @Nullable String next) implements Paged {

    /**
     * What to know about the figures.
     *
     * @param minCases from how many cases on a figure is given
     * @param definitions where each is defined, and what holds for all
     */
    record Basis(int minCases, List<String> definitions) {}

    /**
     * One group.
     *
     * @param key what its cases have in common
     */
    record Group(Key key, Metrics metrics) {}

    /** What the cases of a group have in common; null what they are not grouped by. */
    record Key(
            @Nullable PersonId recruiter,
            @Nullable PersonId hiringManager,
            @Nullable String roleType,
            @Nullable Source source,
            @Nullable String department) {}

    /**
     * The figures of a group.
     *
     * @param kickoff from the opening, or a handover, to the kickoff; each side is a case of its own
     * @param requirementsProposal from the kickoff to the recruiter's proposal of requirements
     * @param signing from a proposed agreement to a side's signature; each side is a case of its own
     * @param requirementsApproval from proposed or revised requirements to the manager's approval
     * @param submittalReview from a submittal to the manager's yes or no
     * @param interviewScheduling from the manager's yes to an interview in the calendar
     * @param feedback from an interview to an interviewer's feedback
     * @param debrief from the last interview of a loop to the debrief
     * @param roundDecision from the last interview of a round that ends with a decision to the hiring manager's decision
     * @param hiringDecision from a debrief that came to an offer to the manager's decision
     * @param offerProposal from the decision, or a refusal, to a proposed offer
     * @param offerApproval from being asked to the hiring manager's approval or refusal
     * @param offerExtension from the last approval to the offer
     * @param answers from a question of either side to the answer
     * @param slate from the agreement that promised a slate to enough qualified candidates
     * @param candidateAnswer from an application to a word to the candidate; on the recruiter's record
     * @param candidateOutcome from the end of an application to telling the candidate; on the recruiter's record
     * @param offerAcceptance share of answered offers that were accepted
     * @param roundsPerOffer how often an answered offer was made: once, and once more with each improvement
     * @param declineReasons why offers were declined, each with how many
     * @param actionableRejections share of rejections that cite requirements with reasons somebody can act on, of those that can be measured
     *     and do not lie outside the requirements altogether
     * @param unmeasuredRejections share of rejections whose reasons are in a language that has no measure
     * @param outsideReasons how many reasons of rejections no requirement covers
     * @param upheldTexts how many texts that judge a candidate were upheld, which would have been refused
     * @param submittalsPerInterview candidates submitted for each one who was interviewed
     * @param criteriaChurn revisions of the requirements after their first approval, for each requisition
     * @param timeToFillDays median time from opening a requisition to filling it, in days of 24 hours
     * @param timeToHireDays median time from a submittal to the accepted offer, in days of 24 hours
     * @param hoursOnHold how long searches rested that were ever put on hold
     */
    record Metrics(
            Turnaround kickoff,
            Turnaround requirementsProposal,
            Turnaround signing,
            Turnaround requirementsApproval,
            Turnaround submittalReview,
            Turnaround interviewScheduling,
            Turnaround feedback,
            Turnaround debrief,
            Turnaround roundDecision,
            Turnaround hiringDecision,
            Turnaround offerProposal,
            Turnaround offerApproval,
            Turnaround offerExtension,
            Turnaround answers,
            Turnaround slate,
            Turnaround candidateAnswer,
            Turnaround candidateOutcome,
            Figure offerAcceptance,
            Figure roundsPerOffer,
            Map<WithdrawalReason, Integer> declineReasons,
            Figure actionableRejections,
            Figure unmeasuredRejections,
            int outsideReasons,
            int upheldTexts,
            Figure submittalsPerInterview,
            Figure criteriaChurn,
            Figure timeToFillDays,
            Figure timeToHireDays,
            OnHold hoursOnHold) {}

    /**
     * How long a search rested in the mean, of those that were ever put on hold, in hours of 24 a day. What lasts counts once it is over.
     *
     * @param recruiter for as long as the recruiter alone wanted it
     * @param hiringManager for as long as the hiring manager alone wanted it
     * @param agreed for as long as both did, or a leader
     */
    record OnHold(Figure recruiter, Figure hiringManager, Figure agreed) {}

    /**
     * How long a promise took to be kept, and whether it was in time.
     *
     * @param p50Hours the median over those that were kept, in hours of the clock, nights and weekends included
     * @param p90Hours the 90th percentile over those, interpolated
     * @param shareInSla share kept by the agreed due time, of those that were kept or are past due
     */
    record Turnaround(Figure p50Hours, Figure p90Hours, Figure shareInSla) {}
}
