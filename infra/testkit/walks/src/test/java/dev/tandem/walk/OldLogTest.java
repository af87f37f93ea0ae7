package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.eventjson.EventReader;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.testing.golden.OldEvent;
import dev.tandem.testing.golden.OldLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On a log that an earlier version wrote, whose clocks had all run out, no clock finds that anything else is overdue. */
class OldLogTest {

    private static final EventReader READER = new EventReader();
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::wireName, role -> role));

    @Test
    void nothingMoreIsOverdueThanWasRecorded() {
        List<String> found = new ArrayList<>();
        int checked = 0;
        for (List<Entry> course : courses()) {
            Log log = new Log();
            log.bring(course);
            Checks checks = new Checks();
            course.forEach(entry -> checks.see(entry.recorded()));
            Instant now = course.stream()
                    .map(Entry::recordedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            for (DeadlineCheck check : checks.asked()) {
                checked++;
                if (log.decide(check, PersonId.SYSTEM, Role.SYSTEM, now, now) instanceof Outcome.Recorded recorded
                        && recorded.events().stream().anyMatch(OverdueEvent.class::isInstance)) {
                    found.add(course.getFirst().recorded().id() + " " + recorded);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(checked).as("checks that old events ask for").isGreaterThan(500);
    }

    /** Each course by itself: they were written apart, with the same people in them. */
    private static Iterable<List<Entry>> courses() {
        return OldLog.events().stream()
                .collect(Collectors.groupingBy(
                        old -> old.id().getMostSignificantBits(),
                        LinkedHashMap::new,
                        Collectors.mapping(OldLogTest::entry, Collectors.toList())))
                .values();
    }

    private static Entry entry(OldEvent old) {
        return new Entry(
                new RecordedEvent<>(old.id(), READER.read(old.type(), old.version(), old.payload()), old.occurredAt()),
                old.tags().stream().map(Tag::parse).collect(Collectors.toUnmodifiableSet()),
                new PersonId(old.actor()),
                Objects.requireNonNull(ROLES.get(old.actorRole())),
                old.command(),
                old.recordedAt());
    }
}
