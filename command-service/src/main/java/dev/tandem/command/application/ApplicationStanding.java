package dev.tandem.command.application;

import dev.tandem.command.decision.Reading;
import dev.tandem.command.requisition.RequirementsHistory;
import dev.tandem.events.OfferId;
import dev.tandem.events.Origin;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.Stage;
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
 */
public record ApplicationStanding(
        boolean exists,
        Origin origin,
        @Nullable Integer requirementsVersion,
        List<Evidence> evidence,
        boolean accepted,
        @Nullable Stage stage,
        @Nullable Offer offer,
        @Nullable End end) {

    /** Before the candidate was submitted. */
    public static final ApplicationStanding UNKNOWN =
            new ApplicationStanding(false, Origin.NATIVE, null, List.of(), false, null, null, null);

    /** What it is made of. */
    public static final Reading.Part<ApplicationStanding> PART = Reading.Part.<ApplicationStanding>none()
            .on(CandidateSubmitted.class, (_, event) -> submitted(event))
            .on(SubmittalAccepted.class, (standing, _) -> standing.yes())
            .on(CandidateAdvanced.class, (standing, event) -> standing.at(event.to()))
            .on(CandidateRejected.class, (standing, _) -> standing.ended(End.REJECTED))
            .on(CandidateWithdrew.class, (standing, _) -> standing.ended(End.WITHDRAWN))
            .on(OfferExtended.class, (standing, event) -> standing.with(new Offer(event.offer(), event.terms(), false)))
            .on(OfferAccepted.class, (standing, _) -> standing.offerAccepted())
            .on(OfferDeclined.class, (standing, _) -> standing.with(null))
            .on(CandidateHired.class, (standing, _) -> standing.ended(End.HIRED));

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

    private static ApplicationStanding submitted(CandidateSubmitted event) {
        return new ApplicationStanding(
                true, event.origin(), event.requirementsVersion(), event.evidence(), false, null, null, null);
    }

    private ApplicationStanding yes() {
        return new ApplicationStanding(exists, origin, requirementsVersion, evidence, true, stage, offer, end);
    }

    private ApplicationStanding at(Stage to) {
        return new ApplicationStanding(exists, origin, requirementsVersion, evidence, accepted, to, offer, end);
    }

    private ApplicationStanding with(@Nullable Offer standing) {
        return new ApplicationStanding(exists, origin, requirementsVersion, evidence, accepted, stage, standing, end);
    }

    private ApplicationStanding offerAccepted() {
        return offer == null ? this : with(new Offer(offer.id(), offer.terms(), true));
    }

    private ApplicationStanding ended(End how) {
        return new ApplicationStanding(exists, origin, requirementsVersion, evidence, accepted, stage, offer, how);
    }
}
