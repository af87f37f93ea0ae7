package dev.tandem.query.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Service;
import dev.tandem.testing.golden.OldEvent;
import dev.tandem.testing.golden.OldLog;
import dev.tandem.testing.golden.OldLog.Asked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A log that an earlier version wrote gives the same overdue rows, funnel, times and boards as it gave then. */
class OldLogTest {

    @Test
    void whatWasAnsweredIsAnswered() {
        List<OldEvent> log = OldLog.events();
        Mended mended = new Mended(log);
        Service service = Service.apart().at(OldLog.ASKED);
        service.publishStored(log);

        List<String> missing = new ArrayList<>();
        Set<String> reasons = new HashSet<>();
        int same = 0;
        for (Asked asked : OldLog.answers()) {
            Set<String> now = Meaning.of(
                    service.get(asked.path(), asked.person(), asked.role()).json());
            for (String line : Meaning.of(asked.answer())) {
                String why = mended.why(asked, line);
                if (now.contains(line)) {
                    same++;
                } else if (why == null) {
                    missing.add(asked.path() + " " + line);
                } else {
                    reasons.add(why);
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(reasons).as("each exception is one").isEqualTo(mended.reasons());
        assertThat(same).as("lines that say what they said").isGreaterThan(15_000);
    }
}
