package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.story.Candidacy;
import org.junit.jupiter.api.Test;

/** What the rows of the queue are read by, and what they must not keep. */
class RecruiterQueueRowsTest extends QueueOfOneSearch {

    @Test
    void everyRowThatAnEventOfOneApplicationReadsIsPrefetched() {
        interviewed();
        events.happened(chris.rejected(Stage.INTERVIEW));

        assertThat(events.unforeseen()).isEmpty();
    }

    @Test
    void noFreeTextAboutACandidateGetsIntoTheRows() {
        interviewed();
        events.happened(
                chris.feedback("int-1", "ines"),
                chris.debriefHeld("deb-1", DebriefOutcome.OFFER),
                chris.offered("off-1"),
                chris.offerDeclined("off-1", WithdrawalReason.PACE),
                chris.rejected(Stage.OFFER));

        assertThat(events.row(ProgressFold.APPLICATIONS, chris.id().value()))
                .asString()
                .doesNotContain(Candidacy.SECRET);
    }
}
