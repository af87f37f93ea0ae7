package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.store.EventMetadata;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who acts for an owner is let in at the door with their own token, and the events say who acted and for whom. */
class DeputiesTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person ROB = SERVICE.as("rob", "recruiter");
    private static final Person MIA = SERVICE.as("mia", "hiring-manager");
    private static final Person CORA = SERVICE.as("cora", "hiring-team");

    /** Recruits elsewhere, and stands in for Mia here. */
    private static final Person DORA = SERVICE.as("dora", "recruiter");

    private String requisition = "";

    @BeforeEach
    void open() {
        Reply opened = ROB.gives("OpenRequisition", """
                {"title": "Engineer", "department": "Platform", "roleType": "ENGINEER", "location": "Lisbon", "openings": 1,
                 "hiringManager": "mia", "compensation": {"minimum": {"amount": 60000, "currency": "EUR"},
                 "maximum": {"amount": 80000, "currency": "EUR"}}}
                """);
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(200);
        requisition = opened.json().at("/ids/requisition").asString();
    }

    @Test
    void theEventsSayWhoActedAndForWhom() {
        given(MIA, "DelegateSide", """
                {"requisition": "%s", "delegate": "dora", "until": "%s"}""", Instant.now().plus(Duration.ofDays(1)));
        given(ROB, "AddToHiringTeam", """
                {"requisition": "%s", "person": "cora", "duty": "SOURCER"}""");

        assertThat(metadataOf(given(DORA, "LogSourcingActivity", ACTIVITY)))
                .containsEntry(EventMetadata.ACTOR, "dora")
                .containsEntry(EventMetadata.ACTOR_ROLE, "recruiter")
                .containsEntry(EventMetadata.ON_BEHALF_OF, "mia")
                .containsEntry(EventMetadata.ACTING_AS, "DELEGATE");
        assertThat(metadataOf(given(CORA, "LogSourcingActivity", ACTIVITY)))
                .containsEntry(EventMetadata.ACTOR, "cora")
                .containsEntry(EventMetadata.ACTOR_ROLE, "hiring-team")
                .containsEntry(EventMetadata.ON_BEHALF_OF, "rob")
                .containsEntry(EventMetadata.ACTING_AS, "SOURCER");
        assertThat(metadataOf(given(ROB, "LogSourcingActivity", ACTIVITY)))
                .as("an owner acts for themselves")
                .doesNotContainKeys(EventMetadata.ON_BEHALF_OF, EventMetadata.ACTING_AS);
    }

    @Test
    void aRelationOpensOnlyWhatItCovers() {
        given(ROB, "AddToHiringTeam", """
                {"requisition": "%s", "person": "cora", "duty": "SOURCER"}""");

        Reply tooMuch = CORA.gives("ShareMarketInsight", """
                {"requisition": "%s", "availability": "Few are looking", "source": "Own pipeline"}""".formatted(requisition));
        assertThat(tooMuch.status()).isEqualTo(403);
        assertThat(tooMuch.rule()).as(tooMuch.http().body()).isEqualTo("NOT_ITS_RECRUITER");
        assertThat(tooMuch.json().get("detail").asString()).contains("SOURCER");
        assertThat(CORA.gives("PlanHeadcount", "{}").rule())
                .as("and nothing that is not given for a side")
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    private static final String ACTIVITY = """
            {"requisition": "%s", "kind": "OUTREACH", "count": 3}""";

    private Reply given(Person by, String command, String body, Object... more) {
        Object[] said = new Object[more.length + 1];
        said[0] = requisition;
        System.arraycopy(more, 0, said, 1, more.length);
        Reply reply = by.gives(command, body.formatted(said));
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        return reply;
    }

    private static Map<String, String> metadataOf(Reply receipt) {
        StoredEvent stored = SERVICE.bean(EventStore.class)
                .read(receipt.json().get("position").asLong() - 1, 1)
                .getFirst();
        return stored.metadata();
    }
}
