package dev.tandem.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Service;
import dev.tandem.query.story.SlateScenario;
import dev.tandem.testing.SlateCase;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A slate is on time or late in the figures by the date that the time without an agreement moved. */
class SlateShareTest {

    @Test
    void aSlateIsOnTimeByTheDateThatTheTimeWithoutAnAgreementMoved() {
        Service service = Service.running();
        told(service, "sd-1", "AGREED@0 HANDED_OVER@4 AGREED@12 PRESENTED@17");
        told(service, "sd-2", "AGREED@0 HANDED_OVER@4 AGREED@12");

        service.at(SlateCase.at(18).toString());
        assertThat(share(service, "sd-1")).isEqualTo("1 of 1");
        assertThat(share(service, "sd-2")).startsWith("none of 0");
        service.at(SlateCase.at(18).plusSeconds(1).toString());
        assertThat(share(service, "sd-1")).isEqualTo("1 of 1");
        assertThat(share(service, "sd-2")).isEqualTo("0 of 1");
    }

    private static void told(Service service, String search, String course) {
        var story = service.story();
        SlateScenario.befalls(SlateCase.of(null, course), search)
                .forEach(line -> story.at(line.at()).happened(line.event()));
        story.told();
    }

    private static String share(Service service, String search) {
        JsonNode all = Report.partnership(service, "requisition=" + search, "olga", "ta-leader")
                .get("all");
        String figures = Objects.requireNonNull(Written.figures(all).get("slate"));
        return figures.substring(figures.lastIndexOf(", ") + 2);
    }
}
