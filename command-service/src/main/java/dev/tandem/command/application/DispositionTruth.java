package dev.tandem.command.application;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.requisition.RequisitionState.RequisitionPhase;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateScreened;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.application.ExpectationsHeard;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferRescinded;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the log shows that a disposition can rest on, beyond where the search itself stands. Only what the disposition at hand
 * speaks of is read.
 *
 * @param chosen whether another on the requisition was decided for, and still is
 * @param talk what was heard of the candidate, and what they did not answer
 * @param other the application that this one is said to repeat
 * @param otherIsDuplicate whether that one was itself ended as a duplicate
 */
public record DispositionTruth(boolean chosen, Talk talk, ApplicationState other, boolean otherIsDuplicate) {

    /** How long somebody has to answer before they count as not answering. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final Part<Set<ApplicationId>> DECIDED_FOR = Part.<Set<ApplicationId>>from(Set.of())
            .onAny(
                    List.of(HiringDecided.class, OfferExtended.class, OfferAccepted.class, CandidateHired.class),
                    (decided, recorded) -> changed(decided, recorded.event(), true))
            .onAny(
                    List.of(
                            HiringDecisionLapsed.class,
                            OfferDeclined.class,
                            OfferRescinded.class,
                            HireFellThrough.class,
                            CandidateRejected.class,
                            CandidateWithdrew.class,
                            ApplicationClosed.class),
                    (decided, recorded) -> changed(decided, recorded.event(), false));

    private static final Part<Boolean> DUPLICATE = Part.from(false)
            .on(ApplicantDeclined.class, (_, event) -> event.disposition() == Disposition.DUPLICATE)
            .on(ApplicationClosed.class, (_, event) -> event.disposition() == Disposition.DUPLICATE)
            .on(ApplicationReceived.class, (_, _) -> false);

    /**
     * What was talked about.
     *
     * @param expectations whether the candidate said what they expect
     * @param unanswered since when they have not answered what they were told; null if they did, or were told nothing
     */
    public record Talk(boolean expectations, @Nullable Instant unanswered) {

        static final Talk NONE = new Talk(false, null);

        static final Part<Talk> PART = Part.from(NONE)
                .onRecorded(
                        CandidateInformed.class,
                        (talk, recorded) ->
                                talk.unanswered() == null ? new Talk(talk.expectations(), recorded.occurredAt()) : talk)
                .on(
                        CandidateScreened.class,
                        (talk, event) -> new Talk(talk.expectations() || event.expectations() != null, null))
                .on(ExpectationsHeard.class, (_, _) -> new Talk(true, null))
                .onAny(
                        List.of(
                                ApplicationReceived.class,
                                InterviewCompleted.class,
                                OfferAccepted.class,
                                OfferDeclined.class,
                                CandidateExperienceRecorded.class),
                        (talk, _) -> new Talk(talk.expectations(), null));
    }

    /** Reads what that disposition speaks of. */
    public static DecisionModel<DispositionTruth> model(
            OnApplication command, @Nullable Disposition disposition, @Nullable CandidateId duplicateOf) {
        @Nullable ApplicationId other = duplicateOf(command, disposition, duplicateOf);
        boolean talk = disposition == Disposition.EXPECTATIONS_APART || disposition == Disposition.UNRESPONSIVE;
        return DecisionModel.into(
                DispositionTruth::new,
                disposition == Disposition.OTHER_CHOSEN
                        ? DecisionModel.into(
                                DispositionTruth::anotherThan,
                                DECIDED_FOR.of(command.requisition().tag()),
                                DecisionModel.known(command.application()))
                        : DecisionModel.known(false),
                talk ? Talk.PART.of(command.application().tag()) : DecisionModel.known(Talk.NONE),
                other == null ? DecisionModel.known(ApplicationState.UNKNOWN) : ApplicationState.PART.of(other.tag()),
                other == null ? DecisionModel.known(false) : DUPLICATE.of(other.tag()));
    }

    /** The application that the command's repeats, if it says so: that of another candidate on the same requisition; null else. */
    public static @Nullable ApplicationId duplicateOf(
            OnApplication command, @Nullable Disposition disposition, @Nullable CandidateId candidate) {
        return candidate == null || disposition != Disposition.DUPLICATE || candidate.equals(command.candidate())
                ? null
                : ApplicationId.of(command.requisition(), candidate);
    }

    /** Refuses a disposition that the log does not show to hold; null if it does. */
    public @Nullable Refused refuses(Disposition disposition, Candidacy candidacy, CommandContext context) {
        @Nullable
        String untrue =
                switch (disposition) {
                    case SEARCH_FILLED -> in(RequisitionPhase.FILLED, candidacy) ? null : "The search was not filled.";
                    case SEARCH_CANCELLED ->
                        in(RequisitionPhase.CANCELLED, candidacy) ? null : "The search was not cancelled.";
                    case OTHER_CHOSEN -> chosen ? null : "Nobody else was decided for on this requisition.";
                    case EXPECTATIONS_APART ->
                        talk.expectations() ? null : "Nobody recorded what the candidate expects.";
                    case UNRESPONSIVE ->
                        silentFor(PATIENCE, context)
                                ? null
                                : "The candidate was not told anything that they left unanswered for five days.";
                    case ERASED -> "The system itself closes the applications of whoever is erased.";
                    case DUPLICATE ->
                        other.exists() && !otherIsDuplicate
                                ? null
                                : "The application that duplicateOf names is not there, or is a duplicate itself.";
                };
        return untrue == null
                ? null
                : refused(ApplicationRule.DISPOSITION_UNTRUE, untrue, Map.of("disposition", disposition));
    }

    private static boolean anotherThan(Set<ApplicationId> decidedFor, ApplicationId own) {
        return decidedFor.stream().anyMatch(application -> !application.equals(own));
    }

    private static boolean in(RequisitionPhase phase, Candidacy candidacy) {
        return candidacy.requisition().phase() == phase;
    }

    private boolean silentFor(Duration time, CommandContext context) {
        return talk.unanswered() != null
                && !context.occurredAt().isBefore(talk.unanswered().plus(time));
    }

    private static Set<ApplicationId> changed(Set<ApplicationId> before, Event event, boolean decided) {
        Set<ApplicationId> after = new HashSet<>(before);
        ApplicationId application = ((OfApplication) event).application();
        if (decided) {
            after.add(application);
        } else {
            after.remove(application);
        }
        return Set.copyOf(after);
    }
}
