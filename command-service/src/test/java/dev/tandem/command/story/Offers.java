package dev.tandem.command.story;

import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HireId;
import dev.tandem.events.Money;
import dev.tandem.events.OfferId;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/** The offer to Noor and what comes of it, to the hire. */
public final class Offers {

    public static final OfferId OFFER = new OfferId("off-1");

    private Offers() {}

    public static OfferTerms terms() {
        return new OfferTerms(euros(71_000), LocalDate.parse("2026-04-01"), Instant.parse("2026-02-20T17:00:00Z"));
    }

    public static OfferExtended offerExtended() {
        return new OfferExtended(OFFER, APPLICATION, REQUISITION, NOOR, terms());
    }

    public static OfferAccepted offerAccepted() {
        return new OfferAccepted(OFFER, APPLICATION, REQUISITION, NOOR);
    }

    public static OfferDeclined offerDeclined() {
        return new OfferDeclined(
                OFFER, APPLICATION, REQUISITION, NOOR, WithdrawalReason.COMPENSATION, euros(4_000), null);
    }

    /** Somebody was hired. */
    public static CandidateHired hired(CandidateId candidate) {
        return new CandidateHired(
                new HireId("hire-" + candidate),
                OFFER,
                ApplicationId.of(REQUISITION, candidate),
                REQUISITION,
                candidate,
                LocalDate.parse("2026-04-01"));
    }

    /** Whoever was hired never started. */
    public static HireFellThrough fellThrough(CandidateId candidate) {
        return new HireFellThrough(
                hired(candidate).hire(),
                ApplicationId.of(REQUISITION, candidate),
                REQUISITION,
                candidate,
                "Stayed where they were");
    }

    public static Money euros(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("EUR"));
    }
}
