package dev.tandem.command.application;

import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.OfferId;
import dev.tandem.events.Origin;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateScreened;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.EvidenceContested;
import dev.tandem.events.application.ExpectationsHeard;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferConditionFailed;
import dev.tandem.events.offer.OfferConditionMet;
import dev.tandem.events.offer.OfferConditionSet;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands.
 *
 * @param exists whether the candidate applied or was submitted; if not, nothing else here means anything
 * @param submitted whether the candidate was submitted, since they applied last
 * @param source how the candidate was found; null before there is an application
 * @param requirementsVersion against which the candidate was submitted; null in history without requirements
 * @param evidence what the recruiter said of the candidate and each requirement, at the submittal, or in screening before it, and
 *     nobody contested
 * @param accepted whether the hiring manager said yes to an interview
 * @param stage where it is; null while it has not moved from the requisition's first stage
 * @param offer the offer that stands; null if none does
 * @param end how it ended; null while it goes on
 * @param latest when the last of all this occurred; null before anything did
 */
public record ApplicationState(
        boolean exists,
        boolean submitted,
        Origin origin,
        @Nullable Source source,
        @Nullable Integer requirementsVersion,
        List<Evidence> evidence,
        boolean accepted,
        @Nullable Stage stage,
        @Nullable Offer offer,
        @Nullable End end,
        @Nullable Instant latest) {

    /** Before there is an application. */
    public static final ApplicationState UNKNOWN =
            new ApplicationState(false, false, Origin.NATIVE, null, null, List.of(), false, null, null, null, null);

    /** What it is made of. */
    public static final Part<ApplicationState> PART = Part.from(UNKNOWN)
            .onRecorded(ApplicationReceived.class, (_, recorded) -> received(recorded.event(), recorded.occurredAt()))
            .onRecorded(
                    CandidateScreened.class,
                    (state, recorded) -> state.at(recorded).screened(recorded.event()))
            .onRecorded(
                    CandidateSubmitted.class,
                    (state, recorded) -> state.at(recorded).submitted(recorded.event()))
            .onRecorded(
                    EvidenceContested.class,
                    (state, recorded) ->
                            state.at(recorded).without(recorded.event().requirement()))
            .onRecorded(
                    SubmittalAccepted.class,
                    (state, recorded) -> state.at(recorded).yes())
            .onRecorded(
                    CandidateAdvanced.class,
                    (state, recorded) -> state.at(recorded).in(recorded.event().to()))
            .onRecorded(
                    ApplicantDeclined.class,
                    (state, recorded) -> state.at(recorded).ended(End.DECLINED))
            .onRecorded(
                    ApplicationClosed.class,
                    (state, recorded) -> state.at(recorded).ended(End.CLOSED))
            .onRecorded(
                    CandidateRejected.class,
                    (state, recorded) -> state.at(recorded).ended(End.REJECTED))
            .onRecorded(
                    CandidateWithdrew.class,
                    (state, recorded) -> state.at(recorded).ended(End.WITHDRAWN))
            .onRecorded(
                    CandidateReconsidered.class,
                    (state, recorded) -> state.at(recorded).reopened())
            .onAny(
                    Set.of(
                            ExpectationsHeard.class,
                            HiringDecided.class,
                            HiringDecisionLapsed.class,
                            OfferProposed.class,
                            OfferApproved.class,
                            OfferRefused.class,
                            OfferConditionSet.class,
                            OfferConditionMet.class,
                            OfferConditionFailed.class),
                    ApplicationState::at)
            .onRecorded(
                    OfferExtended.class,
                    (state, recorded) -> state.at(recorded)
                            .with(new Offer(
                                    recorded.event().offer(), recorded.event().terms(), false)))
            .onRecorded(
                    OfferImproved.class,
                    (state, recorded) -> state.at(recorded)
                            .with(new Offer(
                                    recorded.event().offer(), recorded.event().terms(), false)))
            .onRecorded(
                    OfferAccepted.class, (state, recorded) -> state.at(recorded).offerAccepted())
            .onRecorded(
                    OfferDeclined.class, (state, recorded) -> state.at(recorded).with(null))
            .onRecorded(
                    OfferRescinded.class,
                    (state, recorded) -> state.at(recorded).with(null))
            .onRecorded(
                    CandidateHired.class,
                    (state, recorded) -> state.at(recorded).ended(End.HIRED))
            .onRecorded(
                    HireFellThrough.class,
                    (state, recorded) -> state.at(recorded).ended(End.FELL_THROUGH));

    /**
     * An offer that stands.
     *
     * @param accepted whether the candidate said yes; a no ends the offer
     */
    public record Offer(OfferId id, OfferTerms terms, boolean accepted) {}

    /** How an application ends. */
    public enum End {
        /** By the recruiter, before a submittal. */
        DECLINED,
        /** Without anybody judging the candidate unfit. */
        CLOSED,
        REJECTED,
        WITHDRAWN,
        HIRED,
        /** The candidate was hired and never started. */
        FELL_THROUGH
    }

    /** The must-haves of that version that nothing shows the candidate to have: admitted gaps, what was contested, what was asked later. */
    public List<Requirement> openGaps(RequirementsHistory.Version version) {
        return version.mustHaves().stream()
                .filter(mustHave -> evidence.stream()
                        .noneMatch(entry -> entry.met() && entry.requirement().equals(mustHave.id())))
                .toList();
    }

    /** Where it is among the stages of its requisition. */
    public Stage stageIn(List<Stage> stages) {
        return stage == null ? stages.getFirst() : stage;
    }

    /** It begins, or begins anew. */
    private static ApplicationState received(ApplicationReceived event, Instant at) {
        return new ApplicationState(
                true, false, event.origin(), event.source(), null, List.of(), false, Stage.APPLIED, null, null, at);
    }

    private ApplicationState screened(CandidateScreened event) {
        return new ApplicationState(
                exists,
                submitted,
                origin,
                source,
                requirementsVersion,
                event.evidence(),
                accepted,
                stage,
                offer,
                end,
                latest);
    }

    /** It goes on from where it came to, or begins. */
    private ApplicationState submitted(CandidateSubmitted event) {
        return new ApplicationState(
                true,
                true,
                event.origin(),
                event.source(),
                event.requirementsVersion(),
                event.evidence(),
                false,
                stage,
                null,
                null,
                latest);
    }

    /** What is contested shows nothing, until somebody says something else of it. */
    private ApplicationState without(RequirementId contested) {
        return new ApplicationState(
                exists,
                submitted,
                origin,
                source,
                requirementsVersion,
                evidence.stream()
                        .filter(entry -> !entry.requirement().equals(contested))
                        .toList(),
                accepted,
                stage,
                offer,
                end,
                latest);
    }

    private ApplicationState at(RecordedEvent<?> recorded) {
        return new ApplicationState(
                exists,
                submitted,
                origin,
                source,
                requirementsVersion,
                evidence,
                accepted,
                stage,
                offer,
                end,
                recorded.occurredAt());
    }

    private ApplicationState yes() {
        return new ApplicationState(
                exists, submitted, origin, source, requirementsVersion, evidence, true, stage, offer, end, latest);
    }

    private ApplicationState in(Stage to) {
        return new ApplicationState(
                exists, submitted, origin, source, requirementsVersion, evidence, accepted, to, offer, end, latest);
    }

    private ApplicationState with(@Nullable Offer state) {
        return new ApplicationState(
                exists, submitted, origin, source, requirementsVersion, evidence, accepted, stage, state, end, latest);
    }

    private ApplicationState offerAccepted() {
        return offer == null ? this : with(new Offer(offer.id(), offer.terms(), true));
    }

    private ApplicationState ended(End how) {
        return new ApplicationState(
                exists, submitted, origin, source, requirementsVersion, evidence, accepted, stage, offer, how, latest);
    }

    /** It goes on where it ended; an offer that was accepted before does not stand any more. */
    private ApplicationState reopened() {
        return new ApplicationState(
                exists, submitted, origin, source, requirementsVersion, evidence, accepted, stage, null, null, latest);
    }
}
