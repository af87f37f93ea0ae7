package dev.tandem.command.application.receive;

import static dev.tandem.command.application.ApplicationRule.ALREADY_APPLIED;
import static dev.tandem.command.application.ApplicationRule.HIRED_ALREADY;
import static dev.tandem.command.application.ApplicationRule.PREVIOUS_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.APPLIED_UNDER_OTHER_ID;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_LIKELY_KNOWN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_MERGED;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ITS_RECRUITER;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_UNKNOWN;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.applicantDeclined;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.People.registered;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.SourceDetail;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.CandidatesToldApart;
import dev.tandem.events.candidate.ErasureGround;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiveApplicationTest {

    private static final SourceDetail BOARD = new SourceDetail(SourceDetail.SourceKind.BOARD, "Berlin Tech Jobs");

    @Test
    void anOpenSearchIsAllItNeeds() {
        given(opened(), registered()).when(receive()).by(ROB, Role.RECRUITER).records(received());
        given(opened(), registered(), putOnHold())
                .when(receive())
                .by(ROB, Role.RECRUITER)
                .records(received());
    }

    @Test
    void theCareerSiteHandsInForWhicheverSearchAndWhoeverIsNewIsRegistered() {
        given(opened())
                .when(new ReceiveApplication(
                        REQUISITION,
                        NOOR,
                        Source.INBOUND,
                        BOARD,
                        null,
                        "Noor Haddad",
                        "noor@example.org",
                        null,
                        null,
                        null))
                .by("careers", Role.CAREER_SITE)
                .records(
                        new CandidateRegistered(NOOR, "Noor Haddad", "noor@example.org", null),
                        receivedBy(new PersonId("careers")));
        given().when(receive()).by("careers", Role.CAREER_SITE).refuses(REQUISITION_UNKNOWN);
    }

    @Test
    void whoeverIsKnownIsNotRegisteredAgain() {
        given(opened(), registered())
                .when(new ReceiveApplication(
                        REQUISITION,
                        NOOR,
                        Source.INBOUND,
                        BOARD,
                        null,
                        "N. Haddad",
                        null,
                        "+351 910 000 000",
                        null,
                        null))
                .by("careers", Role.CAREER_SITE)
                .records(receivedBy(new PersonId("careers")));
    }

    @Test
    void aRecruiterTakesInWhatIsTheirs() {
        given(opened(), registered()).when(receive()).by("rita", Role.RECRUITER).refuses(NOT_ITS_RECRUITER);
    }

    @Test
    void somebodyNewHasAName() {
        given(opened()).when(receive()).by("careers", Role.CAREER_SITE).refuses(CANDIDATE_UNKNOWN);
    }

    @Test
    void whoeverWasErasedAppliesUnderANewId() {
        given(
                        opened(),
                        registered(),
                        new CandidateForgotten(NOOR, ErasureGround.CONSENT_WITHDRAWN, new PersonId("pia")))
                .when(receive())
                .by(ROB, Role.RECRUITER)
                .refuses(CANDIDATE_FORGOTTEN);
    }

    @Test
    void anOpenApplicationIsOne() {
        given(opened(), registered(), received())
                .when(receive())
                .by(ROB, Role.RECRUITER)
                .refuses(ALREADY_APPLIED);
        given(opened(), registered(), submitted())
                .when(receive())
                .by(ROB, Role.RECRUITER)
                .refuses(ALREADY_APPLIED);
    }

    @Test
    void afterItsEndItIsOpenAgain() {
        given(opened(), registered(), received(), applicantDeclined())
                .when(receive())
                .by(ROB, Role.RECRUITER)
                .records(received());
        given(opened(), registered(), submitted(), withdrew())
                .when(receive())
                .by(ROB, Role.RECRUITER)
                .records(received());
    }

    @Test
    void whoeverWasHiredDoesNotApply() {
        given(opened(), registered(), submitted(), hired(NOOR))
                .when(receive())
                .by(ROB, Role.RECRUITER)
                .refuses(HIRED_ALREADY);
    }

    @Test
    void whatWentBeforeIsTheirsOnAnotherSearch() {
        RequisitionId other = new RequisitionId("req-other");
        given(opened(), registered())
                .when(receive(NOOR, other))
                .by(ROB, Role.RECRUITER)
                .refuses(PREVIOUS_UNKNOWN);
        given(opened(), registered())
                .when(receive(NOOR, REQUISITION))
                .by(ROB, Role.RECRUITER)
                .refuses(PREVIOUS_UNKNOWN);
        ApplicationReceived recorded = (ApplicationReceived) given(opened(), opened(other), registered(), on(other))
                .when(receive(NOOR, other))
                .by(ROB, Role.RECRUITER)
                .recorded()
                .getFirst();
        assertThat(recorded.previous()).isEqualTo(ApplicationId.of(other, NOOR));
    }

    @Test
    void aPastIsBroughtIn() {
        var recorded = (ApplicationReceived) given(imported(), registered())
                .when(receive())
                .by("im", Role.IMPORTER)
                .recorded()
                .getFirst();
        assertThat(recorded.origin()).isEqualTo(Origin.IMPORTED);
    }

    @Test
    void whoeverIsLikelyKnownToTheRecruiterIsRegisteredOnlyAsAnotherPerson() {
        Given known = given(opened(), registered(), received());
        Refused refused =
                known.when(newcomer(null, null)).by(ROB, Role.RECRUITER).refuses(CANDIDATE_LIKELY_KNOWN);
        assertThat(refused.details()).isEqualTo(Map.of("candidates", List.of(NOOR.value())));
        known.when(newcomer(true, null)).by(ROB, Role.RECRUITER).refuses(CANDIDATE_LIKELY_KNOWN);
        known.when(newcomer(true, " ".repeat(20))).by(ROB, Role.RECRUITER).refuses(CANDIDATE_LIKELY_KNOWN);
        known.when(newcomer(false, REASON)).by(ROB, Role.RECRUITER).refuses(CANDIDATE_LIKELY_KNOWN);
        known.when(newcomer(true, REASON))
                .by(ROB, Role.RECRUITER)
                .records(
                        new CandidateRegistered(BASIL, "Basil Haddad", "Noor@Example.org", null),
                        new CandidatesToldApart(BASIL, List.of(NOOR), REASON, RECRUITER),
                        received(BASIL));
    }

    @Test
    void aRefusalWouldTellWhoeverSeesNobody() {
        given(opened(), registered(), received())
                .when(newcomer(true, REASON))
                .by("careers", Role.CAREER_SITE)
                .records(CandidateRegistered.class, ApplicationReceived.class);
        given(opened(), registered(), on(new RequisitionId("req-other")))
                .when(newcomer(null, null))
                .by(ROB, Role.RECRUITER)
                .records(CandidateRegistered.class, ApplicationReceived.class);
    }

    @Test
    void whoeverWasErasedIsKnownToNobody() {
        given(
                        opened(),
                        registered(),
                        received(),
                        new CandidateForgotten(NOOR, ErasureGround.CONSENT_WITHDRAWN, new PersonId("pia")))
                .when(newcomer(null, null))
                .by(ROB, Role.RECRUITER)
                .records(CandidateRegistered.class, ApplicationReceived.class);
    }

    @Test
    void anApplicationBeginsUnderTheIdThatSurvivesAndOnce() {
        CandidateRegistered basil = new CandidateRegistered(BASIL, "N. Haddad", null, null);
        Refused refused = given(opened(), registered(), basil, basilIsNoor())
                .when(receive(BASIL, null))
                .by(ROB, Role.RECRUITER)
                .refuses(CANDIDATE_MERGED);
        assertThat(refused.details()).isEqualTo(Map.of("candidate", BASIL.value(), "survivor", NOOR.value()));
        given(opened(), registered(), basil, basilIsNoor())
                .when(receive())
                .by(ROB, Role.RECRUITER)
                .records(received());
        given(opened(), registered(), basil, received(BASIL), basilIsNoor(ApplicationId.of(REQUISITION, BASIL)))
                .when(receive())
                .by(ROB, Role.RECRUITER)
                .refuses(APPLIED_UNDER_OTHER_ID);
    }

    @Test
    void whatBeganUnderAnIdThatWasMergedGoesOnUnderIt() {
        CandidateRegistered basil = new CandidateRegistered(BASIL, "N. Haddad", null, null);
        given(opened(), registered(), basil, received(BASIL), basilIsNoor(ApplicationId.of(REQUISITION, BASIL)))
                .when(receive(BASIL, null))
                .by(ROB, Role.RECRUITER)
                .refuses(ALREADY_APPLIED);
        RequisitionId other = new RequisitionId("req-other");
        ApplicationReceived recorded =
                (ApplicationReceived) given(opened(), registered(), basil, basilIsNoor(ApplicationId.of(other, BASIL)))
                        .when(receive(NOOR, other))
                        .by(ROB, Role.RECRUITER)
                        .recorded()
                        .getFirst();
        assertThat(recorded.previous()).isEqualTo(ApplicationId.of(other, BASIL));
    }

    private static final String REASON = "Brother and sister with one mailbox";

    private static ReceiveApplication newcomer(@Nullable Boolean anotherPerson, @Nullable String reason) {
        return new ReceiveApplication(
                REQUISITION,
                BASIL,
                Source.INBOUND,
                BOARD,
                null,
                "Basil Haddad",
                "Noor@Example.org",
                null,
                anotherPerson,
                reason);
    }

    private static CandidatesMerged basilIsNoor(ApplicationId... applications) {
        return new CandidatesMerged(NOOR, List.of(BASIL), List.of(applications), false, new PersonId("pia"));
    }

    private static ReceiveApplication receive() {
        return receive(NOOR, null);
    }

    private static ReceiveApplication receive(CandidateId candidate, @Nullable RequisitionId previous) {
        return new ReceiveApplication(
                REQUISITION, candidate, Source.INBOUND, BOARD, previous, null, null, null, null, null);
    }

    private static ApplicationReceived receivedBy(PersonId by) {
        return new ApplicationReceived(
                APPLICATION, REQUISITION, NOOR, RECRUITER, MANAGER, by, Source.INBOUND, BOARD, null, Origin.NATIVE);
    }

    private static ApplicationReceived on(RequisitionId requisition) {
        return new ApplicationReceived(
                ApplicationId.of(requisition, NOOR),
                requisition,
                NOOR,
                RECRUITER,
                MANAGER,
                RECRUITER,
                Source.INBOUND,
                null,
                null,
                Origin.NATIVE);
    }
}
