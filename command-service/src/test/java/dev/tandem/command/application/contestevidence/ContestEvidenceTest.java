package dev.tandem.command.application.contestevidence;

import static dev.tandem.command.application.ApplicationRule.DECIDED_TO_HIRE;
import static dev.tandem.command.application.ApplicationRule.NOTHING_TO_CONTEST;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Role;
import dev.tandem.events.application.EvidenceContested;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.requisition.RequirementId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContestEvidenceTest {

    private static final String MISSING = "Both incidents were solved by somebody else";
    private static final EvidenceContested CONTESTED =
            new EvidenceContested(APPLICATION, REQUISITION, NOOR, JAVA, 1, MISSING, MANAGER);

    @Test
    void theManagerSaysWhatTheEvidenceLacks() {
        shown().when(contest(JAVA)).by(MIA, Role.HIRING_MANAGER).records(CONTESTED);
    }

    @Test
    void whatWasContestedShowsNothingThatCouldBeContestedAgain() {
        var refused = shown().and(CONTESTED)
                .when(contest(JAVA))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NOTHING_TO_CONTEST);
        assertThat(refused.details()).containsExactly(Map.entry("requirements", List.of()));
    }

    @Test
    void whoeverDecidedToHireHasWaivedWhatWasContested() {
        shown().and(decided()).when(contest(JAVA)).by(MIA, Role.HIRING_MANAGER).refuses(DECIDED_TO_HIRE);
    }

    @Test
    void anotherSubmittalBringsEvidenceOfItsOwn() {
        shown().and(CONTESTED, submitted(NOOR, met(JAVA)))
                .when(contest(JAVA))
                .by(MIA, Role.HIRING_MANAGER)
                .records(CONTESTED);
    }

    @Test
    void anAdmittedGapIsNothingToContest() {
        given(partnershipAgreed())
                .and(submitted(NOOR, gap(JAVA)))
                .when(contest(JAVA))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NOTHING_TO_CONTEST);
    }

    @Test
    void norIsWhatNobodyMustHave() {
        shown().when(contest(PAYMENTS)).by(MIA, Role.HIRING_MANAGER).refuses(NOTHING_TO_CONTEST);
    }

    @Test
    void itIsTheNewestApprovedVersionThatCounts() {
        shown().and(requirementsRevised(2, PAYMENTS_MUST), requirementsApproved(2))
                .when(contest(JAVA))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NOTHING_TO_CONTEST);
    }

    /** Whoever still owes feedback could else learn from a refusal what others rated. */
    @Test
    void noRatingIsRead() {
        assertThat(shown().when(contest(JAVA)).reads()).doesNotContain(FeedbackSubmitted.class, FeedbackAmended.class);
    }

    private static Given shown() {
        return given(partnershipAgreed()).and(submitted(NOOR, met(JAVA)));
    }

    private static ContestEvidence contest(RequirementId requirement) {
        return new ContestEvidence(REQUISITION, NOOR, requirement, MISSING, null);
    }
}
