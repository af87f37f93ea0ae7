package dev.tandem.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.testing.TestSize;
import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.tiles.EntryBundle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands in the log for an event: all of it, in one form. */
class LoggedEventTest {

    private static final LoggedEvent EVENT = new LoggedEvent(
            12,
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
            "hiring.CandidateSubmitted",
            "2",
            "{\"text\":\"süß\"}".getBytes(StandardCharsets.UTF_8),
            "{\"actor\": \"recruiter:rita\"}",
            Instant.parse("2026-12-01T08:30:00.000001Z"),
            Instant.parse("2026-12-01T08:30:00.25Z"),
            List.of("requisition:req-1", "candidate:c-1"));

    @Test
    void aPersonCanReadIt() {
        assertThat(new String(EVENT.entry(), StandardCharsets.UTF_8)).isEqualTo("""
                tandem.dev/event@v1
                position 12
                id 01890a5d-ac96-774b-bcce-b302099a8057
                type 25 hiring.CandidateSubmitted
                version 1 2
                occurred 1796113800000001
                recorded 1796113800250000
                tags 2
                tag 17 requisition:req-1
                tag 13 candidate:c-1
                metadata 27 {"actor": "recruiter:rita"}
                payload 16 {"text":"süß"}
                """);
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        Sample sample = new Sample(4, 3);
        for (int i = 1; i < 200; i++) {
            byte[] text =
                    sample.event(i, List.of("requisition:a", "odd\ntag 3 x")).text();
            assertThat(LoggedEvent.parse(text).text()).isEqualTo(text);
        }
        byte[] before1970 =
                withTimes(Instant.parse("1969-12-31T23:59:59.999999Z")).text();
        assertThat(LoggedEvent.parse(before1970).text()).isEqualTo(before1970);
    }

    /** Whatever byte is changed, it is another event or none. */
    @Test
    void noOtherTextIsReadAsTheSame() {
        byte[] text = EVENT.text();
        Random random = new Random(1);
        for (int at = 0; at < text.length; at++) {
            for (int round = 0; round < TestSize.of(4, 255); round++) {
                byte[] other = text.clone();
                other[at] ^= (byte) (1 + random.nextInt(255));
                try {
                    LoggedEvent read = LoggedEvent.parse(other);
                    assertThat(read.text()).isEqualTo(other);
                } catch (MalformedException e) {
                    assertThat(e).hasMessageNotContaining("null");
                }
            }
        }
        assertThatThrownBy(() -> LoggedEvent.parse(Arrays.copyOf(text, text.length + 1)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void anEventThatIsTooLongForAnEntryIsCommittedToByItsHash() {
        LoggedEvent fits =
                withPayload(EntryBundle.LONGEST_ENTRY - withPayload(10_000).text().length + 10_000);
        assertThat(fits.text()).hasSize(EntryBundle.LONGEST_ENTRY);
        assertThat(fits.entry()).isEqualTo(fits.text());

        LoggedEvent tooLong = withPayload(fits.payload().length + 1);
        assertThat(new String(tooLong.entry(), StandardCharsets.UTF_8))
                .matches("tandem.dev/long-event@v1\nsize 65536\nsha256 [A-Za-z0-9+/]{43}=\n");
        byte[] other = tooLong.payload().clone();
        other[40_000]++;
        assertThat(withPayload(other).leaf()).isNotEqualTo(tooLong.leaf());
    }

    @Test
    void timesAreToTheMicrosecond() {
        LoggedEvent finer = withTimes(Instant.parse("2026-12-01T08:30:00.000000001Z"));
        assertThatThrownBy(finer::text).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStateEntryIsReadAsItIsWritten() {
        StateEntry state = new StateEntry(1_234, 17, 20_000, EVENT.leaf());
        assertThat(StateEntry.parse(state.entry())).isEqualTo(state);
        assertThat(state.index()).isEqualTo(1_251);
        assertThat(state.size()).isEqualTo(1_252);
        assertThatThrownBy(() -> StateEntry.parse(EVENT.entry())).isInstanceOf(MalformedException.class);
    }

    private static LoggedEvent withPayload(int length) {
        byte[] payload = new byte[length];
        Arrays.fill(payload, (byte) 'x');
        return withPayload(payload);
    }

    private static LoggedEvent withPayload(byte[] payload) {
        return new LoggedEvent(
                1,
                EVENT.id(),
                "t",
                "1",
                payload,
                "{}",
                EVENT.occurredAt(),
                EVENT.recordedAt(),
                List.of("requisition:a"));
    }

    private static LoggedEvent withTimes(Instant time) {
        return new LoggedEvent(1, EVENT.id(), "t", "1", new byte[0], "{}", time, time, List.of());
    }
}
