package dev.tandem.command.requisition.sourcing.draftjobad;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.PAY_NOT_IN_JOB_AD;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;
import static dev.tandem.command.story.Houses.asks;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.jobAdDrafted;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.Advisory;
import dev.tandem.events.requisition.HousePolicies.Policy;
import dev.tandem.events.requisition.JobAdDrafted;
import dev.tandem.events.requisition.JobAdDrafted.Demand;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftJobAdTest {

    private static final Demand RUNS_JAVA = new Demand("You have run Java services", JAVA);

    @Test
    void anAdvertisementPutsTheRequirementsIntoWords() {
        given(opened(), requirementsProposed(JAVA_MUST))
                .when(draft(RUNS_JAVA))
                .by(ROB, Role.RECRUITER)
                .records(jobAdDrafted(1, RUNS_JAVA));
        assertThat(given(opened(), requirementsProposed(JAVA_MUST), jobAdDrafted(1))
                        .when(draft(RUNS_JAVA))
                        .by(ROB, Role.RECRUITER)
                        .recorded())
                .containsExactly(jobAdDrafted(2, RUNS_JAVA));
    }

    @Test
    void whatItAsksForBeyondThemIsMarked() {
        for (Demand beyond : List.of(new Demand("A degree", null), new Demand("Payments", PAYMENTS))) {
            assertThat(given(opened(), requirementsProposed(JAVA_MUST))
                            .when(draft(RUNS_JAVA, beyond))
                            .by(ROB, Role.RECRUITER)
                            .recorded())
                    .singleElement()
                    .extracting(event -> ((JobAdDrafted) event).advisories())
                    .isEqualTo(List.of(Advisory.ASKS_FOR_MORE));
        }
    }

    @Test
    void anAdvertisementThatAsksForSomebodyOfACertainKindIsMarkedWhereverItDoes() {
        DraftJobAd plain = draft(RUNS_JAVA);
        assertThat(drafted(Policy.OFF, plain).advisories()).isEmpty();
        assertThat(List.of(
                        new DraftJobAd(REQUISITION, "Digital Native (m/w/d)", plain.text(), plain.demands(), null),
                        new DraftJobAd(REQUISITION, plain.title(), "Ein junges Team wartet", plain.demands(), null),
                        draft(new Demand("Native speaker of English", JAVA))))
                .allSatisfy(draft ->
                        assertThat(drafted(Policy.OFF, draft).advisories()).containsExactly(Advisory.ASKS_FOR_A_TRAIT));
    }

    @Test
    void requirementsComeFirst() {
        given(opened()).when(draft()).by(ROB, Role.RECRUITER).refuses(REQUIREMENTS_NOT_PROPOSED);
    }

    @Test
    void theHouseAdvisesOrRequiresThatItSaysWhatTheRolePays() {
        DraftJobAd silent = draft(RUNS_JAVA);
        DraftJobAd shows = new DraftJobAd(REQUISITION, silent.title(), silent.text(), silent.demands(), true);
        assertThat(drafted(Policy.ADVISE, silent).advisories()).containsExactly(Advisory.PAY_NOT_SHOWN);
        assertThat(drafted(Policy.ADVISE, shows).advisories()).isEmpty();
        assertThat(drafted(Policy.OFF, silent).advisories()).isEmpty();
        assertThat(drafted(Policy.REQUIRE, shows).showsPay()).isTrue();
        given(opened(), requirementsProposed(JAVA_MUST), asks(Policy.OFF, Policy.REQUIRE))
                .when(silent)
                .by(ROB, Role.RECRUITER)
                .refuses(PAY_NOT_IN_JOB_AD);
    }

    private static JobAdDrafted drafted(Policy pay, DraftJobAd draft) {
        return (JobAdDrafted) given(opened(), requirementsProposed(JAVA_MUST), asks(Policy.REQUIRE, pay))
                .when(draft)
                .by(ROB, Role.RECRUITER)
                .recorded()
                .getFirst();
    }

    private static DraftJobAd draft(Demand... demands) {
        return new DraftJobAd(
                REQUISITION, "Backend engineer", "You will own the payout service", List.of(demands), null);
    }
}
