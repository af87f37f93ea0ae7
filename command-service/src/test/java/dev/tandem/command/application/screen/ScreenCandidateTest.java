package dev.tandem.command.application.screen;

import static dev.tandem.command.application.ApplicationRule.EVIDENCE_NOT_ASKED_FOR;
import static dev.tandem.command.application.ApplicationRule.EVIDENCE_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.KEEP_WARM_NEEDS_CONSENT;
import static dev.tandem.command.application.ApplicationRule.SUBMITTED_ALREADY;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.openedThrough;

import dev.tandem.command.application.screen.ScreenCandidate.KeepWarm;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateScreened;
import dev.tandem.events.application.CandidateScreened.ScreeningOutcome;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreenCandidateTest {

    private static final LocalDate NEXT_YEAR = LocalDate.parse("2099-01-01");

    @Test
    void whatWasSeenIsARecommendationAndMovesToScreened() {
        given(openedThrough(Stage.DEFAULT), received())
                .when(screen(ScreeningOutcome.DECLINE, null))
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.APPLIED, Stage.SCREENED), screened(ScreeningOutcome.DECLINE, null));
        given(partnershipAgreed())
                .and(received())
                .when(screen(ScreeningOutcome.SUBMIT, null, met(JAVA), gap(PAYMENTS)))
                .by(ROB, Role.RECRUITER)
                .records(screened(ScreeningOutcome.SUBMIT, null, met(JAVA), gap(PAYMENTS)));
    }

    @Test
    void toRecommendASubmittalEveryMustHaveIsSpokenTo() {
        given(partnershipAgreed())
                .and(received())
                .when(screen(ScreeningOutcome.SUBMIT, null))
                .by(ROB, Role.RECRUITER)
                .refuses(EVIDENCE_REQUIRED);
    }

    @Test
    void evidenceIsAboutWhatIsAskedFor() {
        given(partnershipAgreed())
                .and(received())
                .when(screen(ScreeningOutcome.DECLINE, null, gap(new RequirementId("golf"))))
                .by(ROB, Role.RECRUITER)
                .refuses(EVIDENCE_NOT_ASKED_FOR);
        given(opened(), received())
                .when(screen(ScreeningOutcome.DECLINE, null, gap(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(EVIDENCE_NOT_ASKED_FOR);
    }

    @Test
    void whoeverIsKeptWarmSaidYesAndUntilWhen() {
        given(opened(), received())
                .when(screen(ScreeningOutcome.KEEP_WARM, null))
                .by(ROB, Role.RECRUITER)
                .refuses(KEEP_WARM_NEEDS_CONSENT);
        given(opened(), received())
                .when(screen(ScreeningOutcome.KEEP_WARM, new KeepWarm(false, NEXT_YEAR)))
                .by(ROB, Role.RECRUITER)
                .refuses(KEEP_WARM_NEEDS_CONSENT);
        given(opened(), received())
                .when(screen(ScreeningOutcome.KEEP_WARM, new KeepWarm(true, LocalDate.parse("2001-01-01"))))
                .by(ROB, Role.RECRUITER)
                .refuses(KEEP_WARM_NEEDS_CONSENT);
        given(opened(), received())
                .when(screen(ScreeningOutcome.KEEP_WARM, new KeepWarm(true, NEXT_YEAR)))
                .by(ROB, Role.RECRUITER)
                .records(screened(ScreeningOutcome.KEEP_WARM, NEXT_YEAR));
    }

    @Test
    void whoeverWasSubmittedIsNotScreenedAnyMore() {
        given(opened(), received(), submitted())
                .when(screen(ScreeningOutcome.DECLINE, null))
                .by(ROB, Role.RECRUITER)
                .refuses(SUBMITTED_ALREADY);
    }

    private static ScreenCandidate screen(ScreeningOutcome outcome, @Nullable KeepWarm keepWarm, Evidence... evidence) {
        return new ScreenCandidate(REQUISITION, NOOR, outcome, List.of(evidence), "Four days a week", keepWarm, null);
    }

    private static CandidateScreened screened(
            ScreeningOutcome outcome, @Nullable LocalDate keepWarm, Evidence... evidence) {
        return new CandidateScreened(
                APPLICATION, REQUISITION, NOOR, RECRUITER, outcome, List.of(evidence), "Four days a week", keepWarm);
    }
}
