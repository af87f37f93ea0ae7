package dev.tandem.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Part;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is looked up beside a decision, by the service as it runs. */
class StoredLogTest {

    private static final CommandService SERVICE = CommandService.shared();

    private final PersonId recruiter = new PersonId("rosa-" + UUID.randomUUID());
    private final PersonId manager = new PersonId("mia-" + UUID.randomUUID());

    @Test
    void theLogIsSeenAsItStoodWhenItWasFirstAsked() {
        DecisionModel<Integer> searches = Part.count(RequisitionOpened.class).of(recruiter.asRecruiter());
        opens("before");
        StoredLog log = log();
        long position = log.position();

        opens("meanwhile");

        assertThat(log.read(searches)).isEqualTo(1);
        assertThat(log.position()).isEqualTo(position);
        assertThat(log().read(searches)).isEqualTo(2);
    }

    @Test
    void itStandsAsOfTheFirstReadingToo() {
        DecisionModel<Integer> searches = Part.count(RequisitionOpened.class).of(recruiter.asRecruiter());
        opens("before");
        StoredLog log = log();
        assertThat(log.read(searches)).isEqualTo(1);

        opens("meanwhile");

        assertThat(log.read(searches)).isEqualTo(1);
        assertThat(log.position()).isLessThan(log().position());
    }

    @Test
    void aReviewCountsWhatWasPromisedUpToAPositionThatItNames() {
        String requisition = opens("reviewed");
        Reply asked = SERVICE.as(manager.value(), "hiring-manager").gives("AskQuestion", """
                {"requisition": "%s", "text": "How many have applied?"}""".formatted(requisition));
        done(asked);
        done(SERVICE.as(recruiter.value(), "recruiter").gives("AnswerQuestion", """
                {"requisition": "%s", "question": "%s", "text": "Forty"}""".formatted(
                        requisition, asked.json().path("ids").path("question").asString())));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        Reply reviewed = review(today, "");

        done(reviewed);
        JsonNode event = stored(recruiter);
        assertThat(event.path("counted").path("position").asLong()).isPositive().isLessThan(log().position());
        assertThat(event.path("metrics").valueStream()).anySatisfy(metric -> {
            assertThat(metric.path("name").asString()).isEqualTo("answers.p50Hours");
            assertThat(metric.path("cases").asInt()).isEqualTo(1);
            assertThat(metric.path("value").asDouble()).isNotNegative();
        });
    }

    @Test
    void nobodyTypesAFigure() {
        Reply typed = review(LocalDate.now(ZoneOffset.UTC), """
                , "metrics": [{"name": "feedback.shareInSla", "value": 1, "cases": 17}]""");

        assertThat(typed.status()).isEqualTo(400);
        assertThat(typed.json().path("errors").toString()).contains("metrics");
    }

    private Reply review(LocalDate day, String more) {
        return SERVICE.as("tara", "ta-leader").gives("ReviewPartnership", """
                {"recruiter": "%s", "manager": "%s", "quarter": "%d-Q%d",
                 "commitments": [{"side": "RECRUITER", "text": "Market data before every plan"}]%s}""".formatted(
                        recruiter, manager, day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR), more));
    }

    private String opens(String name) {
        String requisition = name + "-" + UUID.randomUUID();
        done(SERVICE.as(recruiter.value(), "recruiter")
                .gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "%s", "recruiter": "%s",
                 "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000, "currency": "EUR"}}}""".formatted(requisition, manager, recruiter)));
        return requisition;
    }

    private static StoredLog log() {
        return new StoredLog(
                () -> SERVICE.bean(EventStore.class),
                SERVICE.bean(EventCodec.class),
                () -> SERVICE.bean(Lookup.Sighting.class));
    }

    private static JsonNode stored(PersonId reviewed) {
        EventStore store = SERVICE.bean(EventStore.class);
        long position = 0;
        while (position < store.head()) {
            for (StoredEvent event : store.read(position, 1_000)) {
                position = event.position();
                if (event.type().equals("hiring.PartnershipReviewed")
                        && event.tags().contains(reviewed.asRecruiter().toString())) {
                    return JsonMapper.shared().readTree(new String(event.payload(), StandardCharsets.UTF_8));
                }
            }
        }
        throw new AssertionError("nobody reviewed " + reviewed);
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
