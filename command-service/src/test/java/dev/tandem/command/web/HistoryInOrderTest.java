package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.PersonId;
import dev.tandem.events.wire.ImportedId;
import dev.tandem.eventstore.log.EventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an importer needs besides the commands: their order, the names of what they make, who did it, and a rehearsal of it all. */
class HistoryInOrderTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person IMPORTER = SERVICE.as("import", "importer");

    private final String run = UUID.randomUUID().toString();
    private final String requisition = "past-" + run;

    @Test
    void whatIsAboutTheSameIsDoneInTheOrderOfTheRequestSoAWholeStoryIsOneRequest() {
        List<String> story = new ArrayList<>(List.of(command("OpenRequisition", open())));
        for (int i = 0; i < 12; i++) {
            story.addAll(story(i));
        }

        Reply reply = give(story, ", \"inOrder\": true");

        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        assertThat(reply.json().get("answers"))
                .hasSize(61)
                .allSatisfy(answer -> assertThat(answer.get("status").asInt())
                        .as(answer.toString())
                        .isEqualTo(200));
        assertThat(give(story, ", \"inOrder\": 1").status()).isEqualTo(400);
        assertThat(give(story, ", \"rehearsal\": {\"name\": \"x\", \"after\": 0}")
                        .status())
                .as("what is given is not rehearsed")
                .isEqualTo(400);
    }

    @Test
    void whatAnImporterMakesIsCalledByItsKeySoThatTheNextCommandCanNameItBeforeAnyAnswer() {
        give(List.of(command("OpenRequisition", open())), "");
        List<String> story = story(0);

        JsonNode answers = give(story, ", \"inOrder\": true").json().get("answers");

        assertThat(answers.at("/3/body/ids/offer").asString())
                .isEqualTo(ImportedId.of(new PersonId("import"), key("ExtendOffer", 0)));
        assertThat(answers.at("/4/status").asInt())
                .as("it was accepted by that name")
                .isEqualTo(200);
        assertThat(UUID.fromString(answers.at("/3/body/ids/offer").asString()).version())
                .isEqualTo(8);
    }

    @Test
    void whoDidItInTheWorldStandsBesideWhoBroughtItIn() {
        Reply opened = IMPORTER.gives(
                "OpenRequisition",
                open(),
                "Tandem-Occurred-At",
                "2024-01-01T00:00:00Z",
                "Tandem-On-Behalf-Of",
                "old-recruiter");

        long position = opened.json().get("position").asLong();
        assertThat(SERVICE.bean(EventStore.class)
                        .read(position - 1, 1)
                        .getFirst()
                        .metadata())
                .containsEntry("actor", "import")
                .containsEntry("actorKind", "IMPORTER")
                .containsEntry("onBehalfOf", "old-recruiter");
        assertThat(IMPORTER.gives("OpenRequisition", open(), "Tandem-On-Behalf-Of", "old-recruiter")
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .contains("goes with Tandem-Occurred-At");
        assertThat(IMPORTER.gives(
                                "OpenRequisition",
                                open(),
                                "Tandem-Occurred-At",
                                "2024-01-01T00:00:00Z",
                                "Tandem-On-Behalf-Of",
                                "not an id")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRehearsalDecidesEachAsIfThoseBeforeItHadBeenGivenAndNothingOfItStays() {
        List<String> story = new ArrayList<>(List.of(command("OpenRequisition", open())));
        story.addAll(story(0));
        long head = SERVICE.bean(EventStore.class).head();

        assertStatuses(rehearse(story.subList(0, 3), 0), 200, 200, 200);
        assertStatuses(rehearse(story.subList(3, 6), 3), 200, 200, 200);
        List<String> second = List.of(
                command("RejectWithFeedback", candidate(0, "")),
                command("AdvanceCandidate", candidate(7, ", \"to\": \"DEBRIEF\"")),
                story.get(3));
        Reply no = rehearse(second, 6);
        assertStatuses(no, 409, 404, 200);
        assertThat(no.json().at("/answers/2/headers/Idempotency-Replayed").asString())
                .isEqualTo("true");
        assertThat(SERVICE.bean(EventStore.class).head()).isEqualTo(head);
        assertThat(rehearse(second, 6).rule()).as("played twice").isEqualTo("REHEARSAL_LOST");
        assertThat(rehearse(second, 90).rule()).as("left out").isEqualTo("REHEARSAL_LOST");
        assertStatuses(rehearse(story.subList(0, 1), 0), 200);

        give(story, ", \"inOrder\": true");
        Reply onNothing = IMPORTER.gives(
                "check",
                "{\"rehearsal\": {\"name\": \"%s\", \"after\": 0, \"onNothing\": true}, \"commands\": [%s]}"
                        .formatted(run + "-empty", String.join(",", story)));
        assertThat(onNothing.json().get("answers")).hasSize(6).allSatisfy(answer -> {
            assertThat(answer.get("status").asInt()).isEqualTo(200);
            assertThat(answer.at("/headers/Idempotency-Replayed").isMissingNode())
                    .isTrue();
        });
        Reply again = rehearse(story, 0);
        assertThat(again.json().get("answers")).allSatisfy(answer -> {
            assertThat(answer.get("status").asInt()).isEqualTo(200);
            assertThat(answer.at("/headers/Idempotency-Replayed").asString()).isEqualTo("true");
        });
    }

    @Test
    void whatIsToFollowOnlyIfThePreviousWasDoneIsLeftOutWhereItWasNot() {
        String accept = candidate(0, ", \"offer\": \"no-such-offer\"");
        List<String> story = new ArrayList<>(List.of(command("OpenRequisition", open())));
        story.addAll(story(0).subList(0, 3));
        story.add(command("AcceptOffer", accept));
        story.add(command("AdvanceCandidate", candidate(0, ", \"to\": \"DEBRIEF\""))
                .replaceFirst("\\{", "{\"ifPreviousDone\": true, "));

        Reply rehearsed = rehearse(story, 0);
        Reply given = give(story, ", \"inOrder\": true");

        assertStatuses(rehearsed, 200, 200, 200, 200, 409, 409);
        assertStatuses(given, 200, 200, 200, 200, 409, 409);
        assertThat(given.json().at("/answers/5/body/rule").asString()).isEqualTo("PREVIOUS_NOT_DONE");
        assertThat(give(story.subList(5, 6), ", \"inOrder\": true").status()).isEqualTo(400);
        assertThat(give(story, "").status()).isEqualTo(400);
    }

    @Test
    void aRefusalOfHistoryIsDecidedAnewWithTheSameKeyAndWhatWasRecordedStays() {
        String advance = keyed("AdvanceCandidate", 0, candidate(0, ", \"to\": \"INTERVIEW\""));
        List<String> needed = new ArrayList<>(List.of(command("OpenRequisition", open())));
        needed.addAll(story(0).subList(0, 2));

        assertStatuses(give(List.of(advance), ""), 404);
        give(needed, ", \"inOrder\": true");
        assertStatuses(give(List.of(advance), ""), 200);
        assertThat(give(List.of(advance), "")
                        .json()
                        .at("/answers/0/headers/Idempotency-Replayed")
                        .asString())
                .isEqualTo("true");
    }

    private static void assertStatuses(Reply reply, Integer... statuses) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        assertThat(reply.json()
                        .get("answers")
                        .valueStream()
                        .map(answer -> answer.get("status").asInt()))
                .as(reply.http().body())
                .containsExactly(statuses);
    }

    private List<String> story(int candidate) {
        String offer = ImportedId.of(new PersonId("import"), key("ExtendOffer", candidate));
        return List.of(
                keyed("RegisterCandidate", candidate, """
                        {"candidate": "%s", "name": "Noor"}""".formatted(id(candidate))),
                keyed("SubmitCandidate", candidate, candidate(candidate, ", \"source\": \"INBOUND\"")),
                keyed("AdvanceCandidate", candidate, candidate(candidate, ", \"to\": \"INTERVIEW\"")),
                keyed("ExtendOffer", candidate, candidate(candidate, ", \"terms\": {}")),
                keyed("AcceptOffer", candidate, candidate(candidate, ", \"offer\": \"" + offer + "\"")));
    }

    private String id(int candidate) {
        return "c" + candidate + "-" + run;
    }

    private String candidate(int candidate, String more) {
        return "{\"requisition\": \"%s\", \"candidate\": \"%s\"%s}".formatted(requisition, id(candidate), more);
    }

    private String key(String command, int candidate) {
        return run + "/" + candidate + "/" + command;
    }

    private String keyed(String command, int candidate, String body) {
        return """
                {"command": "%s", "headers": {"Tandem-Occurred-At": "2024-01-02T00:00:00Z", "Idempotency-Key": "%s"}, "body": %s}""".formatted(command, key(command, candidate), body);
    }

    private String command(String command, String body) {
        return """
                {"command": "%s", "headers": {"Tandem-Occurred-At": "2024-01-01T00:00:00Z", "Idempotency-Key": "%s"}, "body": %s}""".formatted(command, key(command + body.hashCode(), -1), body);
    }

    private String open() {
        return """
                {"requisition": "%s", "recruiter": "rita", "hiringManager": "mia", "title": "Engineer", "department": "Past",
                 "roleType": "ENGINEER", "location": "Lisbon", "openings": 20}""".formatted(requisition);
    }

    private static Reply give(List<String> commands, String option) {
        return IMPORTER.gives("", "{\"commands\": [" + String.join(",", commands) + "]" + option + "}");
    }

    private Reply rehearse(List<String> commands, int after) {
        return IMPORTER.gives("check", """
                {"rehearsal": {"name": "%s", "after": %d}, "commands": [%s]}""".formatted(run, after, String.join(",", commands)));
    }
}
