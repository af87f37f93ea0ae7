package dev.tandem.query.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.figures.Report;
import dev.tandem.query.story.Service;
import dev.tandem.testing.golden.OldEvent;
import dev.tandem.testing.golden.OldLog;
import dev.tandem.testing.golden.OldLog.Asked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
            Set<String> now = Meaning.of(answer(service, asked));
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

    /** Figures are asked for by groups now; as one sheet they say what they said. */
    private static JsonNode answer(Service service, Asked asked) {
        String[] parts = asked.path().split("\\?", 2);
        return switch (parts[0]) {
            case "/metrics/funnel" -> Report.funnel(service, parts[1], asked.person(), asked.role());
            case "/metrics/partnership" ->
                Report.partnership(
                        service,
                        parts[1].contains("by=") ? parts[1] : "by=pair&" + parts[1],
                        asked.person(),
                        asked.role());
            default -> service.get(asked.path(), asked.person(), asked.role()).json();
        };
    }
}
