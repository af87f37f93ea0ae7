package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds of every log about what is kept of people, on paper like {@link Laws}. */
final class RetentionLaws {

    private final Set<CandidateId> held = new HashSet<>();
    private final Set<CandidateId> forgotten = new HashSet<>();
    private final Set<PersonId> introduced = new HashSet<>();
    private final Set<PersonId> departed = new HashSet<>();
    private final Set<PersonId> erased = new HashSet<>();
    private final Map<ApplicationId, Instant> applications = new HashMap<>();
    private final Map<QuestionId, Instant> questions = new HashMap<>();

    private RetentionLaws() {}

    /** Fails if the log breaks one. */
    static void holdIn(List<Entry> log) {
        RetentionLaws laws = new RetentionLaws();
        log.forEach(laws::read);
    }

    /** What was broken before may be found after it. */
    private void overdue(OverdueEvent late) {
        @Nullable
        Instant knownAt = late instanceof OfApplication of
                ? applications.get(of.application())
                : late instanceof AnswerOverdue answer ? questions.get(answer.question()) : null;
        if (knownAt != null) {
            assertThat(late.dueAt())
                    .as("nobody is late with what nobody can do any more: %s", late)
                    .isBeforeOrEqualTo(knownAt);
        }
    }

    private void person(OfPerson event) {
        switch (event) {
            case PersonIntroduced back -> {
                assertThat(erased).as("nobody has the id of somebody erased").doesNotContain(back.person());
                introduced.add(back.person());
                departed.remove(back.person());
            }
            case PersonDeparted left -> {
                assertThat(introduced).as("who leaves was there").contains(left.person());
                assertThat(departed.add(left.person())).as("leaves once").isTrue();
            }
            case PersonForgotten forgotten -> {
                assertThat(departed).as("who is erased has left").contains(forgotten.person());
                assertThat(erased.add(forgotten.person())).as("erased once").isTrue();
            }
            default -> throw new AssertionError("no law knows " + event);
        }
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
            case CandidatesMerged merged -> {
                if (merged.held()) { // each of the ids, says IdentityLaws
                    held.add(merged.candidate());
                    held.addAll(merged.aliases());
                }
            }
            case CandidateForgotten recorded -> {
                assertThat(held).as("what is held is kept").doesNotContain(recorded.candidate());
                assertThat(forgotten.add(recorded.candidate()))
                        .as("forgotten once")
                        .isTrue();
            }
            case ApplicationClosed closed -> {
                if (closed.disposition() == Disposition.ERASED && entry.role() != Role.IMPORTER) {
                    assertThat(forgotten).as("only who was erased: %s", closed).contains(closed.candidate());
                }
            }
            case ApplicationForgotten recorded -> {
                assertThat(forgotten).as("only who was erased: %s", recorded).contains(recorded.candidate());
                Instant at = entry.recorded().occurredAt();
                assertThat(applications.put(recorded.application(), at))
                        .as("once: %s", recorded)
                        .isNull();
                recorded.questions().forEach(question -> questions.put(question, at));
            }
            case ApplicationReceived received ->
                assertThat(forgotten).as("nobody forgotten applies").doesNotContain(received.candidate());
            case CandidateSubmitted submitted ->
                assertThat(forgotten).as("nobody forgotten is submitted").doesNotContain(submitted.candidate());
            case OverdueEvent late -> overdue(late);
            case OfPerson event -> person(event);
            default -> {}
        }
    }
}
