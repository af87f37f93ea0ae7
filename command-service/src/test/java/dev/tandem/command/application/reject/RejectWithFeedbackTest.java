package dev.tandem.command.application.reject;

import static dev.tandem.command.application.ApplicationRule.FEEDBACK_NOT_ACTIONABLE;
import static dev.tandem.command.application.ApplicationRule.REASON_OUTSIDE_REQUIREMENTS;
import static dev.tandem.command.application.ApplicationRule.REASON_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.REASON_VERSION_NOT_APPLICABLE;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.ON_CALL;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.requirement;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.application.reject.RejectWithFeedback.Outside;
import dev.tandem.command.application.reject.RejectWithFeedback.Reason;
import dev.tandem.events.Event;
import dev.tandem.events.Language;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.Tag;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateRejected.Feedback;
import dev.tandem.events.application.CandidateRejected.Texts;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.OutsideReason;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.application.RejectionReason.Shortfall;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementSuggested;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectWithFeedbackTest {

    private static final String OBSERVED = "Could not explain why the connection pool ran dry";

    @Test
    void aReasonSaysWhatWasMissedAndWhatWasSeen() {
        given(partnershipAgreed())
                .and(submitted(), advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .when(reject(because(JAVA, 1, OBSERVED)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new CandidateRejected(
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        Stage.INTERVIEW,
                        Feedback.RECORDED,
                        Language.ENGLISH,
                        Texts.MEASURED,
                        List.of(new RejectionReason(JAVA, 1, false, Shortfall.BELOW_LEVEL, OBSERVED))));
    }

    @Test
    void aVerdictWithoutAnObservationIsRefused() {
        var refused = given(partnershipAgreed())
                .and(submitted())
                .when(reject(because(JAVA, 1, OBSERVED), because(PAYMENTS, 1, "Not a fit")))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(FEEDBACK_NOT_ACTIONABLE);
        assertThat(refused.detail()).contains("verdict without an observation");
        assertThat(refused.details()).containsExactly(Map.entry("requirement", PAYMENTS));
    }

    @Test
    void whatIsMissingNeedsNoWords() {
        given(partnershipAgreed())
                .and(submitted())
                .when(reject(new Reason(JAVA, 1, Shortfall.MISSING, null)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(rejection(null, Texts.NONE, new RejectionReason(JAVA, 1, false, Shortfall.MISSING, null)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MISSING")
    void otherwiseOnlyWordsSayHow(Shortfall shortfall) {
        var refused = given(partnershipAgreed())
                .and(submitted())
                .when(reject(new Reason(JAVA, 1, Shortfall.MISSING, null), new Reason(PAYMENTS, 1, shortfall, null)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(FEEDBACK_NOT_ACTIONABLE);
        assertThat(refused.details()).containsExactly(Map.entry("requirement", PAYMENTS));
    }

    @Test
    void eachLanguageIsHeldToItsOwnMeasure() {
        String vague = "Passt einfach nicht so richtig zu uns";
        given(partnershipAgreed())
                .and(submitted())
                .when(rejectIn(Language.GERMAN, vague))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(FEEDBACK_NOT_ACTIONABLE);
        given(partnershipAgreed())
                .and(submitted())
                .when(rejectIn(Language.GERMAN, "Konnte nicht erklären, warum der Pool leer lief"))
                .by(MIA, Role.HIRING_MANAGER)
                .records(rejection(
                        Language.GERMAN,
                        Texts.MEASURED,
                        new RejectionReason(
                                JAVA,
                                1,
                                false,
                                Shortfall.BELOW_LEVEL,
                                "Konnte nicht erklären, warum der Pool leer lief")));
    }

    @Test
    void aLanguageWithoutAMeasureIsAcceptedAndSaysSo() {
        given(partnershipAgreed())
                .and(submitted())
                .when(rejectIn(new Language("pt"), "Não serve"))
                .by(MIA, Role.HIRING_MANAGER)
                .records(rejection(
                        new Language("pt"),
                        Texts.UNMEASURED,
                        new RejectionReason(JAVA, 1, false, Shortfall.BELOW_LEVEL, "Não serve")));
    }

    @Test
    void aRejectionGivesAReason() {
        given(partnershipAgreed())
                .and(submitted())
                .when(reject())
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REASON_REQUIRED);
    }

    @Test
    void whatNobodyAskedForIsNoReason() {
        var refused = given(partnershipAgreed())
                .and(submitted())
                .when(reject(because(new RequirementId("golf"), 1, OBSERVED)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REASON_OUTSIDE_REQUIREMENTS);
        assertThat(refused.rule().remedy()).contains("say it under outside");
    }

    @Test
    void whatNobodyAskedForIsSaidAsThatWithTheRequirementThatShouldAskForIt() {
        SuggestionId suggestion = new SuggestionId("new-1");
        given(partnershipAgreed())
                .and(submitted())
                .when(rejectFor(List.of(), outside(Shortfall.UNPROVEN, OBSERVED)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(
                        outside(List.of(), Texts.MEASURED, new OutsideReason(suggestion, Shortfall.UNPROVEN, OBSERVED)),
                        new RequirementSuggested(suggestion, REQUISITION, APPLICATION, ON_CALL, MANAGER));
    }

    @Test
    void itStandsBesideReasonsThatARequirementCoversAndCitesNone() {
        List<Event> recorded = given(partnershipAgreed())
                .and(submitted())
                .when(rejectFor(List.of(because(JAVA, 1, OBSERVED)), outside(Shortfall.MISSING, null)))
                .by(MIA, Role.HIRING_MANAGER)
                .recorded();
        CandidateRejected rejected = (CandidateRejected) recorded.getFirst();
        assertThat(rejected.reasons())
                .containsExactly(new RejectionReason(JAVA, 1, false, Shortfall.BELOW_LEVEL, OBSERVED));
        assertThat(rejected.outside())
                .containsExactly(new OutsideReason(new SuggestionId("new-1"), Shortfall.MISSING, null));
        assertThat(rejected.tags().stream().filter(tag -> tag.key().equals(Tag.REQUIREMENT)))
                .containsExactly(JAVA.tag());
    }

    @Test
    void itIsHeldToTheSameWords() {
        var vague = given(partnershipAgreed())
                .and(submitted())
                .when(rejectFor(
                        List.of(), outside(Shortfall.MISSING, null), outside(Shortfall.BELOW_LEVEL, "Not a fit")))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(FEEDBACK_NOT_ACTIONABLE);
        assertThat(vague.details()).containsExactly(Map.entry("outside", 1));
        given(partnershipAgreed())
                .and(submitted())
                .when(rejectFor(List.of(), outside(Shortfall.BELOW_LEVEL, null)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(FEEDBACK_NOT_ACTIONABLE);
    }

    @Test
    void aPastIsToldWithSuchReasonsToo() {
        given(imported(), submittedElsewhere())
                .when(rejectFor(List.of(), outside(Shortfall.MISSING, null)))
                .by("im", Role.IMPORTER)
                .records(
                        outside(
                                List.of(),
                                Texts.NONE,
                                new OutsideReason(new SuggestionId("new-1"), Shortfall.MISSING, null)),
                        new RequirementSuggested(
                                new SuggestionId("new-1"), REQUISITION, APPLICATION, ON_CALL, new PersonId("im")));
    }

    @Test
    void aLaterApprovedVersionCountsAndIsMarked() {
        var rejected = (CandidateRejected) given(partnershipAgreed())
                .and(submitted(), requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST), requirementsApproved(2))
                .when(reject(because(PAYMENTS, 2, OBSERVED)))
                .by(MIA, Role.HIRING_MANAGER)
                .recorded()
                .getFirst();
        assertThat(rejected.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.afterSubmittal()).isTrue());
    }

    @Test
    void aVersionNobodyApprovedOrThatWasReplacedBeforeTheSubmittalDoesNotCount() {
        var refused = given(partnershipAgreed())
                .and(submitted(), requirementsRevised(2, JAVA_MUST))
                .when(reject(because(JAVA, 2, OBSERVED)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REASON_VERSION_NOT_APPLICABLE);
        assertThat(refused.details()).containsEntry("applicable", List.of(1));
        given(opened(), requirementsProposed(JAVA_MUST), requirementsRevised(2, JAVA_MUST), requirementsApproved(2))
                .and(submittedAgainst(2))
                .when(reject(because(JAVA, 1, OBSERVED)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REASON_VERSION_NOT_APPLICABLE);
        given(partnershipAgreed())
                .and(submitted())
                .when(reject(because(JAVA, 9, OBSERVED)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REASON_VERSION_NOT_APPLICABLE);
    }

    @Test
    void historyWithoutReasonsIsStoredAsExactlyThat() {
        given(imported(), submittedElsewhere())
                .when(new RejectWithFeedback(REQUISITION, NOOR, null, null, null, null))
                .by("im", Role.IMPORTER)
                .records(new CandidateRejected(
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        Stage.SUBMITTED,
                        Feedback.NOT_RECORDED,
                        null,
                        Texts.NONE,
                        List.of()));
    }

    @Test
    void theManagerOfAnImportedRequisitionOwesReasonsToday() {
        given(imported(), submittedElsewhere())
                .when(new RejectWithFeedback(REQUISITION, NOOR, null, null, null, null))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REASON_REQUIRED);
    }

    private static RejectWithFeedback reject(Reason... reasons) {
        return new RejectWithFeedback(REQUISITION, NOOR, List.of(reasons), null, null, null);
    }

    private static RejectWithFeedback rejectFor(List<Reason> reasons, Outside... outside) {
        return new RejectWithFeedback(REQUISITION, NOOR, reasons, List.of(outside), null, null);
    }

    private static Outside outside(Shortfall shortfall, @Nullable String observed) {
        return new Outside(ON_CALL, shortfall, observed);
    }

    private static CandidateRejected outside(List<RejectionReason> reasons, Texts texts, OutsideReason... outside) {
        return new CandidateRejected(
                APPLICATION,
                REQUISITION,
                NOOR,
                Stage.SUBMITTED,
                Feedback.RECORDED,
                texts == Texts.NONE ? null : Language.ENGLISH,
                texts,
                reasons,
                List.of(outside));
    }

    private static RejectWithFeedback rejectIn(Language language, String observed) {
        return new RejectWithFeedback(REQUISITION, NOOR, List.of(because(JAVA, 1, observed)), null, language, null);
    }

    private static CandidateRejected rejection(@Nullable Language language, Texts texts, RejectionReason reason) {
        return new CandidateRejected(
                APPLICATION, REQUISITION, NOOR, Stage.SUBMITTED, Feedback.RECORDED, language, texts, List.of(reason));
    }

    private static Reason because(RequirementId requirement, int version, String observed) {
        return new Reason(requirement, version, Shortfall.BELOW_LEVEL, observed);
    }

    private static CandidateSubmitted submittedAgainst(int version) {
        CandidateSubmitted first = submitted();
        return new CandidateSubmitted(
                first.application(),
                first.requisition(),
                first.candidate(),
                first.recruiter(),
                first.manager(),
                first.source(),
                first.rationale(),
                version,
                first.evidence(),
                first.origin());
    }
}
