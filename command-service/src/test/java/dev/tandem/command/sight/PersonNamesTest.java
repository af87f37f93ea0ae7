package dev.tandem.command.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.Role;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who is told what somebody who works on hires is called, until they have left and were forgotten. */
class PersonNamesTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person PROVISIONER = SERVICE.as("pro", "provisioner");

    private final String mara = "mara-" + UUID.randomUUID();

    @BeforeEach
    void maraIsIntroduced() {
        done(introduce("Mara Lindqvist"));
    }

    @Test
    void whoeverWorksHereIsToldAndAnalystsAndCareerSitesAreNot() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            JsonNode told = name(SERVICE.as("somebody", role.wireName()));
            boolean may = !Set.of(Role.ANALYST, Role.CAREER_SITE).contains(role);
            assertThat(told.path("name").asString("")).as(role.wireName()).isEqualTo(may ? "Mara Lindqvist" : "");
            assertThat(told.path("email").asString("")).isEqualTo(may ? "mara@example.com" : "");
            assertThat(told.path("erased").isNull()).isTrue();
        }
    }

    @Test
    void anAddressThatIsNotSaidAnyMoreIsNotTold() {
        done(PROVISIONER.gives("IntroducePerson", """
                {"person": "%s", "name": "Mara Berg"}""".formatted(mara)));

        assertThat(name(PROVISIONER).path("name").asString()).isEqualTo("Mara Berg");
        assertThat(name(PROVISIONER).path("email").isNull()).isTrue();
    }

    @Test
    void theLastNameHolds() {
        done(introduce("Mara Berg"));

        assertThat(name(PROVISIONER).path("name").asString()).isEqualTo("Mara Berg");
    }

    @Test
    void ofWhomeverNobodyIntroducedNothingIsTold() {
        Reply told = tell(PROVISIONER, "nobody-" + mara);

        assertThat(told.json().at("/people/0/name").isNull()).isTrue();
        assertThat(told.json().at("/people/0/erased").isNull()).isTrue();
    }

    @Test
    void whoHasLeftIsForgottenForGood() {
        Person officer = SERVICE.as("pia", "privacy-officer");
        String forget = """
                {"person": "%s", "ground": "NO_LONGER_NEEDED"}""".formatted(mara);
        assertThat(officer.gives("ForgetPerson", forget).rule()).isEqualTo("PERSON_NOT_DEPARTED");
        done(PROVISIONER.gives("RecordDeparture", """
                {"person": "%s", "on": "2026-01-14"}""".formatted(mara)));
        assertThat(name(officer).path("name").asString()).isEqualTo("Mara Lindqvist");

        done(officer.gives("ForgetPerson", forget));

        assertThat(name(officer).at("/erased/on").asString()).isNotEmpty();
        assertThat(name(officer).path("name").isNull()).isTrue();
        assertThat(name(officer).path("email").isNull()).isTrue();
        assertThat(introduce("Mara Lindqvist").rule()).isEqualTo("PERSON_FORGOTTEN");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(SERVICE.bean(JdbcClient.class)
                                .sql("select wrapped is null from subject_keys where kind = 'person' and subject = ?")
                                .param(mara)
                                .query(Boolean.class)
                                .single())
                        .isTrue());
    }

    @Test
    void whatTheyAreCalledIsStoredSealed() {
        EventStore store = SERVICE.bean(EventStore.class);
        long position = 0;
        int found = 0;
        while (position < store.head()) {
            for (StoredEvent event : store.read(position, 1_000)) {
                position = event.position();
                if (event.tags().contains("person:" + mara)) {
                    assertThat(new String(event.payload(), StandardCharsets.UTF_8))
                            .doesNotContain("Lindqvist")
                            .contains("\"name\":\"sealed:v1:");
                    found++;
                }
            }
        }
        assertThat(found).isEqualTo(1);
    }

    private Reply introduce(String name) {
        return PROVISIONER.gives("IntroducePerson", """
                {"person": "%s", "name": "%s", "email": "mara@example.com"}""".formatted(mara, name));
    }

    private JsonNode name(Person asking) {
        Reply told = tell(asking, mara);
        done(told);
        return told.json().at("/people/0");
    }

    private static Reply tell(Person asking, String person) {
        return asking.sends(asking.request("/personal-data/names")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"people": ["%s"]}""".formatted(person))));
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
