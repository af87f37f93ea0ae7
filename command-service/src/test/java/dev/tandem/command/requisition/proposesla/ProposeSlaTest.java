package dev.tandem.command.requisition.proposesla;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.SLATE_DATE_PASSED;
import static dev.tandem.command.requisition.RequisitionRule.SLA_TERM_OUT_OF_RANGE;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.slaProposed;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaTerms.SlatePromise;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposeSlaTest {

    @Test
    void termsLeftOutAreTheUsualOnes() {
        given(opened()).when(propose(null, null)).by(ROB, Role.RECRUITER).records(slaProposed(1));
    }

    @Test
    void eitherSideReplacesAnEarlierProposal() {
        given(opened(), slaProposed(1))
                .when(propose(null, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new SlaProposed(REQUISITION, 2, TERMS, MANAGER));
    }

    @Test
    void aPromisedTimeIsMoreThanNothingAndAtMostNinetyDays() {
        for (Duration wrong :
                List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofDays(90).plusMillis(1))) {
            var refused = given(opened())
                    .when(propose(wrong, null))
                    .by(ROB, Role.RECRUITER)
                    .refuses(SLA_TERM_OUT_OF_RANGE);
            assertThat(refused.details()).containsEntry("terms", List.of("submittalReview"));
        }
        given(opened())
                .when(propose(Duration.ofDays(90), null))
                .by(ROB, Role.RECRUITER)
                .records(SlaProposed.class);
    }

    @Test
    void aSlateIsPromisedForTheFuture() {
        given(opened())
                .when(propose(null, new SlatePromise(3, NOW)))
                .by(ROB, Role.RECRUITER)
                .refuses(SLATE_DATE_PASSED);
        given(opened())
                .when(propose(null, new SlatePromise(3, NOW.plusSeconds(1))))
                .by(ROB, Role.RECRUITER)
                .records(SlaProposed.class);
    }

    private static ProposeSla propose(@Nullable Duration review, @Nullable SlatePromise slate) {
        return new ProposeSla(REQUISITION, review, null, null, null, null, null, slate, null, null);
    }
}
