package dev.tandem.events.requisition;

import static java.util.Objects.requireNonNullElse;

import dev.tandem.events.requisition.SlaTerms.Candidates;
import dev.tandem.events.requisition.SlaTerms.EscalationThresholds;
import dev.tandem.events.requisition.SlaTerms.Hiring;
import dev.tandem.events.requisition.SlaTerms.Opening;
import dev.tandem.events.requisition.SlaTerms.Rounds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What holds where terms do not say, in days of their calendar: as proposals and house terms are filled in before they are
 * recorded, and as agreements are read that are older than a term.
 */
public final class UsualTerms {

    public static final Duration SUBMITTAL_REVIEW = Duration.ofDays(2);
    public static final Duration FEEDBACK = Duration.ofDays(1);
    public static final Duration DEBRIEF = Duration.ofDays(2);
    public static final Duration REQUIREMENTS_APPROVAL = Duration.ofDays(3);
    public static final Duration INTERVIEW_SCHEDULING = Duration.ofDays(3);
    public static final Duration ANSWER = Duration.ofDays(1);
    public static final EscalationThresholds ESCALATION = new EscalationThresholds(2, 6, 2);

    /** What may happen to anybody twice; who lets two meetings pass has no time for the search. */
    private static final int CANCELLED_INTERVIEWS = 3;

    private static final int LATE_FEEDBACK = 3;
    private static final int UNANSWERED_SUBMITTALS = 3;
    private static final int MISSED_KICKOFFS = 2;
    private static final int MISSED_CHECK_INS = 2;

    /** A kickoff in the first week, requirements soon after it, and a signature while the talk is remembered. */
    private static final Duration KICKOFF = Duration.ofDays(5);

    private static final Duration REQUIREMENTS = Duration.ofDays(3);
    private static final Duration SIGNING = Duration.ofDays(3);
    private static final Duration ROUND_DECISION = Duration.ofDays(2);
    private static final Duration HIRING_DECISION = Duration.ofDays(2);
    private static final Duration OFFER_PROPOSAL = Duration.ofDays(2);
    private static final Duration OFFER_APPROVAL = Duration.ofDays(2);
    private static final Duration OFFER_EXTENSION = Duration.ofDays(1);
    private static final Duration CANDIDATE_ANSWER = Duration.ofDays(5);
    private static final Duration CANDIDATE_OUTCOME = Duration.ofDays(3);

    private UsualTerms() {}

    /** The same terms, with nothing left unsaid. */
    public static SlaTerms inFull(SlaTerms terms) {
        return terms.escalatedAt(inFull(terms.escalation()))
                .with(
                        new Opening(kickoff(terms), requirements(terms), signing(terms)),
                        new Rounds(roundDecision(terms)),
                        new Hiring(
                                hiringDecision(terms),
                                offerProposal(terms),
                                offerApproval(terms),
                                offerExtension(terms)),
                        new Candidates(candidateAnswer(terms), candidateOutcome(terms)));
    }

    private static EscalationThresholds inFull(EscalationThresholds given) {
        return new EscalationThresholds(
                given.missedDebriefs(),
                given.stalledWeeks(),
                given.missedSlates(),
                given.unqualifiedSubmittals(),
                requireNonNullElse(given.cancelledInterviews(), CANCELLED_INTERVIEWS),
                requireNonNullElse(given.lateFeedback(), LATE_FEEDBACK),
                requireNonNullElse(given.unansweredSubmittals(), UNANSWERED_SUBMITTALS),
                requireNonNullElse(given.missedKickoffs(), MISSED_KICKOFFS),
                requireNonNullElse(given.missedCheckIns(), MISSED_CHECK_INS));
    }

    /** Both hold the kickoff, after the opening. */
    public static Duration kickoff(SlaTerms terms) {
        return said(terms.opening() == null ? null : terms.opening().kickoff(), KICKOFF);
    }

    /** The recruiter proposes requirements, after the kickoff. */
    public static Duration requirements(SlaTerms terms) {
        return said(terms.opening() == null ? null : terms.opening().requirements(), REQUIREMENTS);
    }

    /** Whoever has not signed a proposed agreement does. */
    public static Duration signing(SlaTerms terms) {
        return said(terms.opening() == null ? null : terms.opening().signing(), SIGNING);
    }

    /** The manager decides a round, once its feedback is in or overdue. */
    public static Duration roundDecision(SlaTerms terms) {
        return said(terms.rounds() == null ? null : terms.rounds().decision(), ROUND_DECISION);
    }

    /** The manager decides whether to hire, after a debrief for an offer. */
    public static Duration hiringDecision(SlaTerms terms) {
        return said(terms.hiring() == null ? null : terms.hiring().decision(), HIRING_DECISION);
    }

    /** The recruiter proposes the offer. */
    public static Duration offerProposal(SlaTerms terms) {
        return said(terms.hiring() == null ? null : terms.hiring().proposal(), OFFER_PROPOSAL);
    }

    /** Each approver answers. */
    public static Duration offerApproval(SlaTerms terms) {
        return said(terms.hiring() == null ? null : terms.hiring().approval(), OFFER_APPROVAL);
    }

    /** The recruiter extends an approved offer. */
    public static Duration offerExtension(SlaTerms terms) {
        return said(terms.hiring() == null ? null : terms.hiring().extension(), OFFER_EXTENSION);
    }

    /** The recruiter answers whoever applied. */
    public static Duration candidateAnswer(SlaTerms terms) {
        return said(terms.candidates() == null ? null : terms.candidates().answer(), CANDIDATE_ANSWER);
    }

    /** The recruiter tells a candidate the outcome. */
    public static Duration candidateOutcome(SlaTerms terms) {
        return said(terms.candidates() == null ? null : terms.candidates().outcome(), CANDIDATE_OUTCOME);
    }

    private static Duration said(@Nullable Duration given, Duration usual) {
        return requireNonNullElse(given, usual);
    }
}
