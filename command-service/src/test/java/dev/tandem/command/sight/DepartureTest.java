package dev.tandem.command.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing is taken from people who have left, and nothing told to them, whatever they send. */
class DepartureTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person PROVISIONER = SERVICE.as("pro", "provisioner");

    private final String person = "mara-" + UUID.randomUUID();

    @Test
    void whoHasLeftIsRefusedWithinSecondsAndServedAgainOnceTheyAreBack() {
        Person mara = SERVICE.as(person, "recruiter", "hiring-manager", "auditor");
        assertThat(mara.gives("RegisterCandidate", candidate()).status()).isEqualTo(200);

        introduce();
        done(PROVISIONER.gives("RecordDeparture", """
                {"person": "%s", "on": "%s"}""".formatted(person, LocalDate.now(ZoneOffset.UTC))));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> departed(mara.gives("RegisterCandidate", candidate())));
        departed(mara.gives("NoSuchCommand", "{}"));
        for (String path : List.of("/commands", "/personal-data/open", "/personal-data/names")) {
            departed(mara.sends(mara.request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))));
        }
        departed(mara.sends(mara.request("/commands").GET()));

        introduce();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(
                                mara.gives("RegisterCandidate", candidate()).status())
                        .isEqualTo(200));
    }

    private void introduce() {
        done(PROVISIONER.gives("IntroducePerson", """
                {"person": "%s", "name": "Mara Lindqvist"}""".formatted(person)));
    }

    private static String candidate() {
        return """
                {"candidate": "cand-%s", "name": "Noor Haddad"}""".formatted(UUID.randomUUID());
    }

    private static void departed(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(403);
        assertThat(reply.rule()).isEqualTo("CALLER_DEPARTED");
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
