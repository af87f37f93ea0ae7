package dev.tandem.command.offer.extend;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.OFFER_WOULD_BE_EXPIRED;
import static dev.tandem.command.offer.OfferRule.SALARY_REQUIRED;
import static dev.tandem.command.offer.OfferRule.WAIVER_NOT_NEEDED;
import static dev.tandem.command.offer.OfferRule.WAIVER_REQUIRED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.missing;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.Offers.offerDeclined;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.Offers.terms;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.offer.extend.ExtendOffer.Waiver;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.MustHaveWaived;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtendOfferTest {

    private static final OfferId NEW = new OfferId("new-1");
    private static final String REASON = "Ana teaches it in a month";

    @Test
    void whoMeetsEveryMustHaveIsOfferedTheRole() {
        given(partnershipAgreed())
                .and(submitted(), advanced(Stage.SUBMITTED, Stage.DEBRIEF))
                .when(offer())
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.DEBRIEF, Stage.OFFER), extended());
    }

    @Test
    void whoIsInTheOfferStageAlreadyIsNotMoved() {
        given(partnershipAgreed())
                .and(submitted(), advanced(Stage.SUBMITTED, Stage.OFFER))
                .when(offer())
                .by(ROB, Role.RECRUITER)
                .records(extended());
    }

    @Test
    void aBarHeldAgainstOthersIsNotDroppedInSilence() {
        var refused = given(partnershipAgreed())
                .and(submitted(NOOR, gap(JAVA)))
                .when(offer())
                .by(ROB, Role.RECRUITER)
                .refuses(WAIVER_REQUIRED);
        assertThat(refused.details()).containsEntry("requirements", List.of(JAVA));
    }

    @Test
    void whatWasAskedForOnlyAfterTheSubmittalIsWaivedToo() {
        given(partnershipAgreed())
                .and(submitted(), requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST), requirementsApproved(2))
                .when(offer())
                .by(ROB, Role.RECRUITER)
                .refuses(WAIVER_REQUIRED);
    }

    @Test
    void aWaiverNamesWhoWasRejectedOnTheSame() {
        given(partnershipAgreed())
                .and(submitted(BASIL), rejected(BASIL, missing(JAVA)))
                .and(submitted(new CandidateId("c-3")), rejected(new CandidateId("c-3"), missing(PAYMENTS)))
                .and(submitted(NOOR, gap(JAVA)), advanced(Stage.SUBMITTED, Stage.OFFER))
                .when(offer(new Waiver(JAVA, REASON)))
                .by(ROB, Role.RECRUITER)
                .records(
                        new MustHaveWaived(
                                NEW,
                                APPLICATION,
                                REQUISITION,
                                NOOR,
                                JAVA,
                                1,
                                REASON,
                                List.of(ApplicationId.of(REQUISITION, BASIL))),
                        extended());
    }

    @Test
    void onlyWhatIsUnmetIsWaivedAndOnce() {
        given(partnershipAgreed())
                .and(submitted())
                .when(offer(new Waiver(JAVA, REASON)))
                .by(ROB, Role.RECRUITER)
                .refuses(WAIVER_NOT_NEEDED);
        given(partnershipAgreed())
                .and(submitted(NOOR, gap(JAVA)))
                .when(offer(new Waiver(JAVA, REASON), new Waiver(JAVA, REASON)))
                .by(ROB, Role.RECRUITER)
                .refuses(WAIVER_NOT_NEEDED);
        given().when(offer(new Waiver(JAVA, "because"))).by(ROB, Role.RECRUITER).isInvalidAt("waivers[0].reason");
    }

    @Test
    void afterANoABetterOfferMayFollow() {
        given(partnershipAgreed())
                .and(submitted(), advanced(Stage.SUBMITTED, Stage.OFFER), offerExtended(), offerDeclined())
                .when(offer())
                .by(ROB, Role.RECRUITER)
                .records(extended());
    }

    @Test
    void anOfferSaysWhatItPaysExceptInHistory() {
        OfferTerms unknown = new OfferTerms(null, null, null);
        given(partnershipAgreed())
                .and(submitted())
                .when(new ExtendOffer(REQUISITION, NOOR, unknown, null))
                .by(ROB, Role.RECRUITER)
                .refuses(SALARY_REQUIRED);
        given(imported(), submittedElsewhere(), advanced(Stage.SUBMITTED, Stage.OFFER))
                .when(new ExtendOffer(REQUISITION, NOOR, unknown, null))
                .by("im", Role.IMPORTER)
                .records(new OfferExtended(NEW, APPLICATION, REQUISITION, NOOR, unknown));
    }

    @Test
    void anOfferHasNotExpiredWhenItIsMade() {
        given(partnershipAgreed())
                .and(submitted())
                .when(new ExtendOffer(REQUISITION, NOOR, new OfferTerms(euros(71_000), null, NOW), List.of()))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_WOULD_BE_EXPIRED);
    }

    @Test
    void aFilledRequisitionMakesNoOffers() {
        given(partnershipAgreed())
                .and(submitted(), filled())
                .when(offer())
                .by(ROB, Role.RECRUITER)
                .refuses(REQUISITION_FILLED);
    }

    private static ExtendOffer offer(Waiver... waivers) {
        return new ExtendOffer(REQUISITION, NOOR, terms(), List.of(waivers));
    }

    private static OfferExtended extended() {
        return new OfferExtended(NEW, APPLICATION, REQUISITION, NOOR, terms());
    }
}
