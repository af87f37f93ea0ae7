package dev.tandem.command.offer.decide;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.ALREADY_DECIDED;
import static dev.tandem.command.offer.OfferRule.DEBRIEF_NOT_HELD;
import static dev.tandem.command.offer.OfferRule.DEBRIEF_OR_REASON;
import static dev.tandem.command.offer.OfferRule.OWN_FEEDBACK_OWED;
import static dev.tandem.command.offer.OfferRule.WAIVER_NOT_NEEDED;
import static dev.tandem.command.offer.OfferRule.WAIVER_REQUIRED;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.missing;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.debriefHeld;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Interviews.rating;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.lapsed;
import static dev.tandem.command.story.Offers.offerDeclined;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.command.offer.decide.DecideToHire.Waiver;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.HiringDecisionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.EvidenceContested;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.MustHaveWaived;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecideToHireTest {

    private static final HiringDecisionId NEW = new HiringDecisionId("new-1");
    private static final String REASON = "Ana teaches it in a month";
    private static final String NO_DEBRIEF = "Everybody has worked with her before";

    @Test
    void theManagerDecidesAfterADebrief() {
        given(partnershipAgreed())
                .and(submitted(), debriefHeld())
                .when(afterDebrief())
                .by(MIA, Role.HIRING_MANAGER)
                .records(new HiringDecided(NEW, APPLICATION, REQUISITION, NOOR, MANAGER, DEBRIEF, null, 1));
    }

    @Test
    void orSaysWhyThereWasNone() {
        given(partnershipAgreed())
                .and(submitted())
                .when(decide())
                .by(MIA, Role.HIRING_MANAGER)
                .records(new HiringDecided(NEW, APPLICATION, REQUISITION, NOOR, MANAGER, null, NO_DEBRIEF, 1));
        given(partnershipAgreed())
                .and(submitted())
                .when(new DecideToHire(REQUISITION, NOOR, null, null, null, null))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(DEBRIEF_OR_REASON);
        given(partnershipAgreed())
                .and(submitted(), debriefHeld())
                .when(new DecideToHire(REQUISITION, NOOR, new DebriefId("deb-9"), null, null, null))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(DEBRIEF_NOT_HELD);
    }

    @Test
    void aBarHeldAgainstOthersIsNotDroppedInSilence() {
        var refused = given(partnershipAgreed())
                .and(submitted(NOOR, gap(JAVA)))
                .when(decide())
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(WAIVER_REQUIRED);
        assertThat(refused.details()).containsEntry("requirements", List.of(JAVA));
    }

    @Test
    void whatWasAskedForOnlyAfterTheSubmittalIsWaivedToo() {
        given(partnershipAgreed())
                .and(submitted(), requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST), requirementsApproved(2))
                .when(decide())
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(WAIVER_REQUIRED);
    }

    @Test
    void evenWithEvidenceWhatIsRatedBelowThreeIsWaivedByName() {
        Given rated = given(partnershipAgreed())
                .and(submitted(NOOR, met(JAVA)), interviewScheduled(), interviewCompleted(INTERVIEWER), rated(2));
        rated.when(decide()).by(MIA, Role.HIRING_MANAGER).refuses(WAIVER_REQUIRED);
        rated.when(decide(new Waiver(JAVA, REASON)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(HiringDecided.class, MustHaveWaived.class);
        rated.and(amended(3)).when(decide()).by(MIA, Role.HIRING_MANAGER).records(HiringDecided.class);
    }

    @Test
    void whatWasContestedIsWaivedByName() {
        Given contested = given(partnershipAgreed())
                .and(submitted(NOOR, met(JAVA)))
                .and(new EvidenceContested(
                        APPLICATION, REQUISITION, NOOR, JAVA, 1, "Somebody else solved it", MANAGER));
        contested.when(decide()).by(MIA, Role.HIRING_MANAGER).refuses(WAIVER_REQUIRED);
        contested
                .when(decide(new Waiver(JAVA, REASON)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(HiringDecided.class, MustHaveWaived.class);
    }

    @Test
    void aWaiverNamesTheDecisionAndWhoWasRejectedOnTheSame() {
        given(partnershipAgreed())
                .and(submitted(BASIL), rejected(BASIL, missing(JAVA)))
                .and(submitted(new CandidateId("c-3")), rejected(new CandidateId("c-3"), missing(PAYMENTS)))
                .and(submitted(NOOR, gap(JAVA)))
                .when(decide(new Waiver(JAVA, REASON)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(
                        new HiringDecided(NEW, APPLICATION, REQUISITION, NOOR, MANAGER, null, NO_DEBRIEF, 1),
                        new MustHaveWaived(
                                NEW,
                                null,
                                APPLICATION,
                                REQUISITION,
                                NOOR,
                                JAVA,
                                1,
                                REASON,
                                List.of(ApplicationId.of(REQUISITION, BASIL))));
    }

    @Test
    void onlyWhatIsUnmetIsWaivedAndOnce() {
        given(partnershipAgreed())
                .and(submitted())
                .when(decide(new Waiver(JAVA, REASON)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(WAIVER_NOT_NEEDED);
        given(partnershipAgreed())
                .and(submitted(NOOR, gap(JAVA)))
                .when(decide(new Waiver(JAVA, REASON), new Waiver(JAVA, REASON)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(WAIVER_NOT_NEEDED);
        given().when(decide(new Waiver(JAVA, "because")))
                .by(MIA, Role.HIRING_MANAGER)
                .isInvalidAt("waivers[0].reason");
    }

    /** Nor do they learn from a refusal what others rated. */
    @Test
    void whoInterviewedWritesDownWhatTheySawFirst() {
        given(partnershipAgreed())
                .and(submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER), rated(1))
                .when(decide())
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(OWN_FEEDBACK_OWED);
        given(partnershipAgreed())
                .and(submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER), feedbackBy(MANAGER))
                .when(decide())
                .by(MIA, Role.HIRING_MANAGER)
                .records(HiringDecided.class);
    }

    @Test
    void oneDecisionStandsUntilItLapses() {
        given(partnershipAgreed())
                .and(submitted(), decided())
                .when(decide())
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(ALREADY_DECIDED);
        given(partnershipAgreed())
                .and(submitted(), decided(), lapsed())
                .when(decide())
                .by(MIA, Role.HIRING_MANAGER)
                .records(HiringDecided.class);
    }

    /** While an offer is open the decision behind it stays; once it is declined the next needs one that knows every must-have. */
    @Test
    void afterANoADecisionThatDidNotKnowAMustHaveIsMadeAnew() {
        Given offered = given(partnershipAgreed())
                .and(submitted(), decided(), offerExtended())
                .and(requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST), requirementsApproved(2));
        offered.when(decide(new Waiver(PAYMENTS, REASON)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(OFFER_OPEN);
        offered.and(offerDeclined())
                .when(decide(new Waiver(PAYMENTS, REASON)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(HiringDecided.class, MustHaveWaived.class);
    }

    private static DecideToHire afterDebrief() {
        return new DecideToHire(REQUISITION, NOOR, DEBRIEF, null, null, null);
    }

    private static DecideToHire decide(Waiver... waivers) {
        return new DecideToHire(REQUISITION, NOOR, null, NO_DEBRIEF, List.of(waivers), null);
    }

    private static FeedbackSubmitted rated(int rating) {
        return new FeedbackSubmitted(
                INTERVIEW,
                APPLICATION,
                REQUISITION,
                NOOR,
                INTERVIEWER,
                List.of(rating(ENGINEERING, rating)),
                Recommendation.NO,
                false);
    }

    private static FeedbackAmended amended(int rating) {
        return new FeedbackAmended(
                INTERVIEW,
                APPLICATION,
                REQUISITION,
                NOOR,
                INTERVIEWER,
                List.of(rating(ENGINEERING, rating)),
                Recommendation.YES,
                "Had mixed up two candidates",
                false,
                false);
    }
}
