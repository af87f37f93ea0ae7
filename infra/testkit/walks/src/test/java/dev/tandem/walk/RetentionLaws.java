package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.CandidateId;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds of every log about what is kept of people, on paper like {@link Laws}. */
final class RetentionLaws {

    private final Set<CandidateId> held = new HashSet<>();
    private final Set<CandidateId> forgotten = new HashSet<>();

    private RetentionLaws() {}

    /** Fails if the log breaks one. */
    static void holdIn(List<Entry> log) {
        RetentionLaws laws = new RetentionLaws();
        log.forEach(laws::read);
    }

    private void read(Entry entry) {
        switch (entry.event()) {
            case LegalHoldPlaced placed -> {
                assertThat(forgotten).as("nothing is left to hold").doesNotContain(placed.candidate());
                assertThat(held.add(placed.candidate()))
                        .as("one hold at a time")
                        .isTrue();
            }
            case LegalHoldReleased released ->
                assertThat(held.remove(released.candidate()))
                        .as("what was held")
                        .isTrue();
            case CandidateForgotten recorded -> {
                assertThat(held).as("what is held is kept").doesNotContain(recorded.candidate());
                assertThat(forgotten.add(recorded.candidate()))
                        .as("forgotten once")
                        .isTrue();
            }
            case ApplicationReceived received ->
                assertThat(forgotten).as("nobody forgotten applies").doesNotContain(received.candidate());
            case CandidateSubmitted submitted ->
                assertThat(forgotten).as("nobody forgotten is submitted").doesNotContain(submitted.candidate());
            default -> {}
        }
    }
}
