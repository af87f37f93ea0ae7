package dev.tandem.eventjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.Revision;
import dev.tandem.events.Revisions;
import dev.tandem.events.Upcaster;
import dev.tandem.events.candidate.LegalHoldReleased;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private final EventReader reader = new EventReader();

    /**
     * An event of an example, as it stands today. It was called {@code hiring.TimeAskedFor} and said how many days; then it said
     * until when from a day, then only until when, and what the candidate wants to be paid.
     */
    @Revision(
            value = 3,
            upcasters = {FirstDay.class, LastDay.class},
            formerly = "hiring.TimeAskedFor")
    record ThinkingTimeAsked(
            CandidateId candidate,
            LocalDate until,
            @Nullable BigDecimal pay) {}

    /** Revision 1 did not say from when: it was asked for on the day from which it counts. */
    static final class FirstDay implements Upcaster {
        @Override
        public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
            members.putIfAbsent("from", "2026-01-01");
            return members;
        }
    }

    /** Days from a day become the last of them. */
    static final class LastDay implements Upcaster {
        @Override
        public Map<String, @Nullable Object> upcast(Map<String, @Nullable Object> members) {
            Map<String, @Nullable Object> next = new LinkedHashMap<>(members);
            LocalDate from = LocalDate.parse((String) next.remove("from"));
            Number days = (Number) next.remove("days");
            next.put("until", from.plusDays(days.longValue()).toString());
            return next;
        }
    }

    private final Revisions revisions = Revisions.of(ThinkingTimeAsked.class, "hiring.ThinkingTimeAsked");

    @Test
    void whatWasStoredEarlierIsReadAsItWouldBeStoredNow() {
        ThinkingTimeAsked asked = new ThinkingTimeAsked(new CandidateId("c"), LocalDate.parse("2026-01-04"), null);

        assertThat(reader.read(revisions, 1, json("{'candidate': 'c', 'days': 3}")))
                .isEqualTo(asked);
        assertThat(reader.read(revisions, 2, json("{'candidate': 'c', 'days': 2, 'from': '2026-01-02'}")))
                .isEqualTo(asked);
        assertThat(reader.read(revisions, 3, json("{'candidate': 'c', 'until': '2026-01-04'}")))
                .isEqualTo(asked);
    }

    @Test
    void amountsComeThroughUpcastersAsTheyWere() {
        String amount = "12345678901234567890.12345678901234567890";

        assertThat(reader.read(revisions, 1, json("{'candidate': 'c', 'days': 3, 'pay': " + amount + "}")))
                .isEqualTo(new ThinkingTimeAsked(
                        new CandidateId("c"), LocalDate.parse("2026-01-04"), new BigDecimal(amount)));
    }

    @Test
    void aTypeIsKnownByEveryNameItHad() {
        assertThat(revisions.names()).containsExactly("hiring.ThinkingTimeAsked", "hiring.TimeAskedFor");
    }

    @Test
    void whatOnlyANewerVersionKnowsIsNotRead() {
        assertThatThrownBy(() -> reader.read(revisions, 4, json("{'candidate': 'c'}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("hiring.ThinkingTimeAsked has version 4, known up to 3");
        assertThatThrownBy(() -> reader.read("hiring.LegalHoldReleased", 2, json("{}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("known up to 1");
        assertThatThrownBy(() -> reader.read("hiring.TeaMade", 1, json("{}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("hiring.TeaMade");
    }

    @Test
    void aMemberThatANewerProducerAddedIsPassedOver() {
        Event event = reader.read(
                "hiring.LegalHoldReleased",
                1,
                json("{'candidate': 'c', 'reason': 'settled', 'releasedBy': 'p', 'mood': {'of': ['all']}}"));

        assertThat(event).isInstanceOf(LegalHoldReleased.class);
    }

    @Test
    void whatIsNoSuchEventIsNotRead() {
        assertThatThrownBy(() -> reader.read("hiring.LegalHoldReleased", 1, json("{'candidate': [1]}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageStartingWith("not a hiring.LegalHoldReleased: ");
    }

    @Revision(3)
    record Forgetful() {}

    @Test
    void aRevisionWithoutAnUpcasterFromEachBeforeItIsADefect() {
        assertThatThrownBy(() -> Revisions.of(Forgetful.class, "hiring.Forgetful"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs an upcaster from each of the 2 before it, and names 0");
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
