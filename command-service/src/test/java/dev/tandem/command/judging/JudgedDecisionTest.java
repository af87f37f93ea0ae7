package dev.tandem.command.judging;

import static dev.tandem.command.application.ApplicationRule.PROTECTED_TRAIT;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.application.Upheld;
import dev.tandem.command.application.reject.RejectWithFeedback;
import dev.tandem.command.application.reject.RejectWithFeedback.Reason;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.JudgementUpheld;
import dev.tandem.events.application.RejectionReason.Shortfall;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.Requirement.Necessity;
import dev.tandem.events.requisition.Requirement.RequirementKind;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.SuggestedRequirement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgedDecisionTest {

    private static final String TRAIT = "She is 52 and was slow to name a tool that finds the leak";
    private static final Upheld UPHELD = new Upheld(true, "The exercise numbers its rows, and row 52 is meant");

    @Test
    void theRefusalNamesFieldAndRuleAndNothingOfTheText() {
        var refused = rejects(TRAIT, null).refuses(PROTECTED_TRAIT);

        assertThat(refused.details()).containsExactly(Map.entry("fields", List.of("reasons[0].observed")));
        assertThat(refused.detail()).contains("reasons[0].observed").doesNotContain("52");
    }

    @Test
    void whatIsNotAboutThePersonIsRecordedAllTheSameAndCounted() {
        assertThat(rejects(TRAIT, UPHELD).recorded())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(CandidateRejected.class),
                        second -> assertThat(second)
                                .isEqualTo(new JudgementUpheld(
                                        APPLICATION,
                                        REQUISITION,
                                        NOOR,
                                        "RejectWithFeedback",
                                        List.of("reasons[0].observed"),
                                        "PROTECTED_TRAIT",
                                        UPHELD.reason(),
                                        new PersonId(MIA))));
    }

    @Test
    void nothingIsUpheldThatNobodyWouldRefuse() {
        rejects("Could not explain why the connection pool ran dry", UPHELD).records(CandidateRejected.class);
    }

    @Test
    void onlyWhoSaysThatItIsNotAboutThePersonUpholdsIt() {
        rejects(TRAIT, new Upheld(false, UPHELD.reason())).refuses(PROTECTED_TRAIT);
    }

    /** A requirement is the language, the permit or the licence that the work takes, and whoever is held to it hears of it. */
    @Test
    void whatTheCitedRequirementAsksForMayBeSaid() {
        RequirementId english = new RequirementId("english");
        String observed = "She is not a native speaker, and lost the thread of the negotiation twice";
        Given asksForIt = given(partnershipAgreed())
                .and(submitted())
                .and(
                        requirementsRevised(
                                2,
                                JAVA_MUST,
                                new Requirement(
                                        english,
                                        "Negotiates in English like a native speaker",
                                        Necessity.MUST_HAVE,
                                        RequirementKind.SKILL,
                                        ENGINEERING)),
                        requirementsApproved(2));

        asksForIt
                .when(reject(english, 2, observed, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(CandidateRejected.class);
        asksForIt
                .when(reject(JAVA, 2, observed, null))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(PROTECTED_TRAIT);
        assertThat(asksForIt.when(reject(JAVA, 2, observed, null)).reads())
                .contains(RequirementsRevised.class, RequirementsApproved.class);
    }

    @Test
    void whatIsOnlySuggestedMayNeitherSayItNorMakeItSayable() {
        RejectWithFeedback.Outside fluent = new RejectWithFeedback.Outside(
                new SuggestedRequirement(
                        "She is not a native speaker, and should negotiate in English like one",
                        Necessity.MUST_HAVE,
                        RequirementKind.SKILL),
                Shortfall.BELOW_LEVEL,
                TRAIT);
        var refused = given(partnershipAgreed())
                .and(submitted())
                .when(new RejectWithFeedback(REQUISITION, NOOR, null, List.of(fluent), null, null))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(PROTECTED_TRAIT);
        assertThat(refused.details())
                .containsExactly(Map.entry("fields", List.of("outside[0].requirement.text", "outside[0].observed")));
    }

    private static When<RejectWithFeedback> rejects(String observed, @Nullable Upheld upheld) {
        return given(partnershipAgreed())
                .and(submitted())
                .when(reject(JAVA, 1, observed, upheld))
                .by(MIA, Role.HIRING_MANAGER);
    }

    private static RejectWithFeedback reject(
            RequirementId requirement, int version, String observed, @Nullable Upheld upheld) {
        return new RejectWithFeedback(
                REQUISITION,
                NOOR,
                List.of(new Reason(requirement, version, Shortfall.BELOW_LEVEL, observed)),
                null,
                null,
                upheld);
    }
}
