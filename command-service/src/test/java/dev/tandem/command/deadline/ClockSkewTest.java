package dev.tandem.command.deadline;

import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.application.acceptsubmittal.AcceptSubmittal;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Two instances on one database, of which one believes that it is ten days later. */
class ClockSkewTest {

    private final TestDatabase database = PostgresForTests.freshDatabase();

    @Test
    void whoseClockIsOffSaysSoAndDecidesNothingUntilItIsRight() {
        Instant now = Instant.now();
        TestClock early = TestClock.runningFrom(now.plus(Duration.ofDays(10)));
        try (Instance right = Instance.start(database, TestClock.runningFrom(now));
                Instance wrong = Instance.startOnMachineOf(database, early)) {
            right.happened(now.minus(Duration.ofDays(1)), partnershipAgreed());
            right.happened(now.minus(Duration.ofHours(1)), submitted());
            right.settle();
            assertThat(right.scheduled()).anyMatch(place -> place.contains("SUBMITTAL_REVIEW"));
            assertThat(right.health("clockSkew")).isEqualTo(Status.UP);
            assertThat(wrong.health("clockSkew")).isEqualTo(Status.OUT_OF_SERVICE);

            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).until(() -> {
                wrong.bean(DeadlineRunner.class).look();
                return right.events(SubmittalReviewOverdue.class).isEmpty();
            });
            assertThatThrownBy(() -> accept(wrong))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("ahead of the database's");

            early.set(Instant.now());
            await().until(() -> wrong.health("clockSkew").equals(Status.UP));
            assertThat(accept(wrong)).isInstanceOf(CommandResult.Recorded.class);
        }
    }

    private static CommandResult accept(Instance instance) {
        return instance.give(new AcceptSubmittal(REQUISITION, NOOR), MIA, Role.HIRING_MANAGER);
    }
}
