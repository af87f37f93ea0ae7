package dev.tandem.command.application.close;

import static dev.tandem.command.application.ApplicationRule.CHOICE_WITHOUT_REQUIREMENTS;
import static dev.tandem.command.application.ApplicationRule.DISPOSITION_UNTRUE;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.closed;
import static dev.tandem.command.story.Applications.expectationsHeard;
import static dev.tandem.command.story.Applications.informed;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.screened;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.lapsed;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.cancelled;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseApplicationTest {

    private static final Instant TOLD = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void afterTheSearchWasFilledOrCancelledItSaysSo() {
        closes(given(opened(), received(), filled()), Stage.APPLIED, Disposition.SEARCH_FILLED);
        closes(given(opened(), submitted(), cancelled()), Stage.SUBMITTED, Disposition.SEARCH_CANCELLED);
        refuses(given(opened(), received(), filled()), Disposition.SEARCH_CANCELLED);
        refuses(given(opened(), received(), cancelled()), Disposition.SEARCH_FILLED);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheLogDoesNotShowIsNotSaid(Disposition disposition) {
        refuses(given(opened(), received()), disposition);
    }

    @Test
    void eitherPartnerMaySaySo() {
        given(opened(), received(), filled())
                .when(close(Disposition.SEARCH_FILLED))
                .by(MIA, Role.HIRING_MANAGER)
                .records(ApplicationClosed.class);
    }

    @Test
    void thatAnotherWasChosenSaysByWhichRequirements() {
        Given chosen = given(partnershipAgreed()).and(received(), submitted(BASIL), hired(BASIL));
        given(partnershipAgreed())
                .and(received(), submitted(BASIL), hired(BASIL))
                .when(close(Disposition.OTHER_CHOSEN, JAVA))
                .by(ROB, Role.RECRUITER)
                .records(new ApplicationClosed(
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        Stage.APPLIED,
                        RECRUITER,
                        Disposition.OTHER_CHOSEN,
                        List.of(JAVA),
                        1,
                        null));
        chosen.when(close(Disposition.OTHER_CHOSEN)).by(ROB, Role.RECRUITER).refuses(CHOICE_WITHOUT_REQUIREMENTS);
        chosen.when(close(Disposition.OTHER_CHOSEN, new RequirementId("golf")))
                .by(ROB, Role.RECRUITER)
                .refuses(CHOICE_WITHOUT_REQUIREMENTS);
    }

    @Test
    void anotherIsChosenFromTheDecisionToHireOn() {
        Given decided = given(partnershipAgreed()).and(received(), submitted(BASIL), decided(BASIL));
        decided.when(close(Disposition.OTHER_CHOSEN, JAVA))
                .by(ROB, Role.RECRUITER)
                .records(ApplicationClosed.class);
        refuses(decided.and(lapsed(BASIL)), Disposition.OTHER_CHOSEN);
        refuses(decided.and(rejected(BASIL)), Disposition.OTHER_CHOSEN);
        refuses(given(partnershipAgreed()).and(received(), submitted(), decided(NOOR)), Disposition.OTHER_CHOSEN);
    }

    @Test
    void expectationsWereHeard() {
        closes(given(opened(), received(), screened()), Stage.APPLIED, Disposition.EXPECTATIONS_APART);
        closes(given(opened(), received(), expectationsHeard()), Stage.APPLIED, Disposition.EXPECTATIONS_APART);
    }

    @Test
    void whoeverDoesNotAnswerHadFiveDaysTo() {
        Given told = given(opened(), received()).at(TOLD, informed());
        told.when(close(Disposition.UNRESPONSIVE))
                .by(ROB, Role.RECRUITER)
                .at(TOLD.plus(Duration.ofDays(5)).minusSeconds(1))
                .refuses(DISPOSITION_UNTRUE);
        told.when(close(Disposition.UNRESPONSIVE))
                .by(ROB, Role.RECRUITER)
                .at(TOLD.plus(Duration.ofDays(5)))
                .records(closed(Stage.APPLIED, Disposition.UNRESPONSIVE));
        told.at(TOLD.plusSeconds(60), screened())
                .when(close(Disposition.UNRESPONSIVE))
                .by(ROB, Role.RECRUITER)
                .at(TOLD.plus(Duration.ofDays(9)))
                .refuses(DISPOSITION_UNTRUE);
    }

    @Test
    void aDuplicateHasAnother() {
        ApplicationId other = ApplicationId.of(REQUISITION, BASIL);
        given(opened(), received(), received(BASIL))
                .when(duplicateOf(BASIL))
                .by(ROB, Role.RECRUITER)
                .records(new ApplicationClosed(
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        Stage.APPLIED,
                        RECRUITER,
                        Disposition.DUPLICATE,
                        List.of(),
                        null,
                        other));
        given(opened(), received())
                .when(duplicateOf(BASIL))
                .by(ROB, Role.RECRUITER)
                .refuses(DISPOSITION_UNTRUE);
        given(opened(), received())
                .when(duplicateOf(NOOR))
                .by(ROB, Role.RECRUITER)
                .refuses(DISPOSITION_UNTRUE);
        given(
                        opened(),
                        received(),
                        received(BASIL),
                        new ApplicationClosed(
                                other,
                                REQUISITION,
                                BASIL,
                                Stage.APPLIED,
                                RECRUITER,
                                Disposition.DUPLICATE,
                                List.of(),
                                null,
                                APPLICATION))
                .when(duplicateOf(BASIL))
                .by(ROB, Role.RECRUITER)
                .refuses(DISPOSITION_UNTRUE);
    }

    @Test
    void aPastIsToldAsItWasKept() {
        given(imported(), submittedElsewhere())
                .when(close(Disposition.UNRESPONSIVE))
                .by("im", Role.IMPORTER)
                .records(new ApplicationClosed(
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        Stage.SUBMITTED,
                        new PersonId("im"),
                        Disposition.UNRESPONSIVE,
                        List.of(),
                        null,
                        null));
    }

    private static void closes(Given past, Stage at, Disposition disposition) {
        past.when(close(disposition)).by(ROB, Role.RECRUITER).records(closed(at, disposition));
    }

    private static void refuses(Given past, Disposition disposition) {
        past.when(close(disposition, JAVA)).by(ROB, Role.RECRUITER).refuses(DISPOSITION_UNTRUE);
    }

    private static CloseApplication close(Disposition disposition, RequirementId... requirements) {
        return new CloseApplication(REQUISITION, NOOR, disposition, List.of(requirements), null);
    }

    private static CloseApplication duplicateOf(@Nullable CandidateId other) {
        return new CloseApplication(REQUISITION, NOOR, Disposition.DUPLICATE, null, other);
    }
}
