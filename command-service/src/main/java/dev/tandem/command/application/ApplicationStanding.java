package dev.tandem.command.application;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.requisition.RequirementsHistory;
import dev.tandem.events.OfferId;
import dev.tandem.events.Origin;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands.
 *
 * @param exists whether the candidate was submitted; if not, nothing else here means anything
 * @param requirementsVersion against which the candidate was submitted; null in history without requirements
 * @param evidence what the recruiter said of the candidate and each requirement
 * @param accepted whether the hiring manager said yes to an interview
 * @param stage where it is; null while it has not moved from the requisition's first stage
 * @param offer the offer that stands; null if none does
 * @param end how it ended; null while it goes on
 * @param latest when the last of all this occurred; null before anything did
 */
public record ApplicationStanding(
        boolean exists,
        Origin origin,
        @Nullable Integer requirementsVersion,
        List<Evidence> evidence,
        boolean accepted,
        @Nullable Stage stage,
        @Nullable Offer offer,
        @Nullable End end,
        @Nullable Instant latest) {

    /** Before the candidate was submitted. */
    public static final ApplicationStanding UNKNOWN =
            new ApplicationStanding(false, Origin.NATIVE, null, List.of(), false, null, null, null, null);

    /** What it is made of. */
    public static final Reading.Part<ApplicationStanding> PART = Reading.Part.<ApplicationStanding>none()
            .onFact(CandidateSubmitted.class, (_, fact) -> submitted(fact.event(), fact.occurredAt()))
            .onFact(
                    SubmittalAccepted.class,
                    (standing, fact) -> standing.at(fact).yes())
            .onFact(
                    CandidateAdvanced.class,
                    (standing, fact) -> standing.at(fact).in(fact.event().to()))
            .onFact(
                    CandidateRejected.class,
                    (standing, fact) -> standing.at(fact).ended(End.REJECTED))
            .onFact(
                    CandidateWithdrew.class,
                    (standing, fact) -> standing.at(fact).ended(End.WITHDRAWN))
            .onFact(
                    CandidateReconsidered.class,
                    (standing, fact) -> standing.at(fact).reopened())
            .onFact(
                    OfferExtended.class,
                    (standing, fact) -> standing.at(fact)
                            .with(new Offer(fact.event().offer(), fact.event().terms(), false)))
            .onFact(OfferAccepted.class, (standing, fact) -> standing.at(fact).offerAccepted())
            .onFact(OfferDeclined.class, (standing, fact) -> standing.at(fact).with(null))
            .onFact(OfferRescinded.class, (standing, fact) -> standing.at(fact).with(null))
            .onFact(CandidateHired.class, (standing, fact) -> standing.at(fact).ended(End.HIRED));

    /**
     * An offer that stands.
     *
     * @param accepted whether the candidate said yes; a no ends the offer
     */
    public record Offer(OfferId id, OfferTerms terms, boolean accepted) {}

    /** How an application ends. */
    public enum End {
        REJECTED,
        WITHDRAWN,
        HIRED
    }

    /** The must-haves of that version that nothing shows the candidate to have: admitted gaps, and what was asked later. */
    public List<Requirement> openGaps(RequirementsHistory.Version version) {
        return version.mustHaves().stream()
                .filter(mustHave -> evidence.stream()
                        .noneMatch(entry -> entry.met() && entry.requirement().equals(mustHave.id())))
                .toList();
    }

    private static ApplicationStanding submitted(CandidateSubmitted event, Instant at) {
        return new ApplicationStanding(
                true, event.origin(), event.requirementsVersion(), event.evidence(), false, null, null, null, at);
    }

    private ApplicationStanding at(Fact<?> fact) {
        return new ApplicationStanding(
                exists, origin, requirementsVersion, evidence, accepted, stage, offer, end, fact.occurredAt());
    }

    private ApplicationStanding yes() {
        return new ApplicationStanding(exists, origin, requirementsVersion, evidence, true, stage, offer, end, latest);
    }

    private ApplicationStanding in(Stage to) {
        return new ApplicationStanding(exists, origin, requirementsVersion, evidence, accepted, to, offer, end, latest);
    }

    private ApplicationStanding with(@Nullable Offer standing) {
        return new ApplicationStanding(
                exists, origin, requirementsVersion, evidence, accepted, stage, standing, end, latest);
    }

    private ApplicationStanding offerAccepted() {
        return offer == null ? this : with(new Offer(offer.id(), offer.terms(), true));
    }

    private ApplicationStanding ended(End how) {
        return new ApplicationStanding(
                exists, origin, requirementsVersion, evidence, accepted, stage, offer, how, latest);
    }

    /** It goes on where it ended; an offer that was accepted before does not stand any more. */
    private ApplicationStanding reopened() {
        return new ApplicationStanding(
                exists, origin, requirementsVersion, evidence, accepted, stage, null, null, latest);
    }
}
