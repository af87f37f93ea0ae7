package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.application.declineapplicant.DeclineApplicant;
import dev.tandem.command.application.receive.ReceiveApplication;
import dev.tandem.command.decision.Command;
import dev.tandem.command.requisition.meetings.holdkickoff.HoldKickoff;
import dev.tandem.command.requisition.requirements.approve.ApproveRequirements;
import dev.tandem.command.requisition.requirements.propose.ProposeRequirements;
import dev.tandem.command.story.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an advert brings in a week, taken in and looked through in a few requests, each applicant answered as if alone. */
class ManyApplicantsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final CommandService SERVICE = CommandService.shared();
    private static final Person ROB = SERVICE.as("rob", "recruiter");
    private static final Person MIA = SERVICE.as("mia", "hiring-manager");
    private static final Person CAREER_SITE = SERVICE.as("careers", "career-site");

    private final String search = "many-" + UUID.randomUUID();

    @Test
    void threeHundredApplyAndTwoHundredAndEightyAreDeclined() {
        assertThat(ROB.gives("OpenRequisition", CommandEndpointTest.openAs(search))
                        .status())
                .isEqualTo(200);
        done(MIA, HoldKickoff.class);
        done(ROB, ProposeRequirements.class);
        done(MIA, ApproveRequirements.class);

        List<JsonNode> received = in3Requests(
                CAREER_SITE,
                ReceiveApplication.class,
                300,
                n -> Map.of(
                        "candidate",
                        candidate(n),
                        "name",
                        "Name " + n,
                        "email",
                        candidate(n) + "@example.org",
                        "phone",
                        "+351 910 00" + (1000 + n)));
        assertThat(received)
                .hasSize(300)
                .allMatch(answer -> answer.get("status").asInt() == 200);

        JsonNode again = together(
                        CAREER_SITE, List.of(command(ReceiveApplication.class, Map.of("candidate", candidate(7)))))
                .get(0);
        assertThat(again.at("/body/rule").asString()).isEqualTo("ALREADY_APPLIED");

        List<JsonNode> declined = in3Requests(
                ROB,
                DeclineApplicant.class,
                280,
                n -> n == 41
                        ? Map.of("candidate", candidate(n), "disposition", "SEARCH_FILLED", "mustHave", "")
                        : Map.of("candidate", candidate(n)));
        assertThat(declined.get(41).at("/body/rule").asString()).isEqualTo("DISPOSITION_UNTRUE");
        assertThat(declined.stream().filter(answer -> answer.get("status").asInt() == 200))
                .hasSize(279);
        assertThat(MIA.gives("RejectWithFeedback", """
                        {"requisition": "%s", "candidate": "%s", "reasons": []}""".formatted(search, candidate(299)))
                        .rule())
                .isEqualTo("NOT_SUBMITTED_YET");
        assertThat(CAREER_SITE.gives("DeclineApplicant", "{}").status()).isEqualTo(403);
    }

    private String candidate(int n) {
        return search + "-" + n;
    }

    private void done(Person person, Class<? extends Command> type) {
        assertThat(person.gives(type.getSimpleName(), body(type, Map.of()).toString())
                        .status())
                .as(type.getSimpleName())
                .isEqualTo(200);
    }

    private interface Said {
        Map<String, String> of(int n);
    }

    /** As many commands, at most a hundred in a request. */
    private List<JsonNode> in3Requests(Person person, Class<? extends Command> type, int commands, Said said) {
        List<JsonNode> answers = new ArrayList<>();
        for (int from = 0; from < commands; from += 100) {
            together(
                            person,
                            IntStream.range(from, Math.min(from + 100, commands))
                                    .mapToObj(n -> command(type, said.of(n)))
                                    .toList())
                    .forEach(answers::add);
        }
        return answers;
    }

    private static JsonNode together(Person person, List<String> commands) {
        return person.gives("", "{\"commands\": [" + commands.stream().collect(Collectors.joining(",")) + "]}")
                .json()
                .get("answers");
    }

    private String command(Class<? extends Command> type, Map<String, String> said) {
        return "{\"command\": \"%s\", \"body\": %s}".formatted(type.getSimpleName(), body(type, said));
    }

    private ObjectNode body(Class<? extends Command> type, Map<String, String> said) {
        ObjectNode body = (ObjectNode) JSON.readTree(Examples.of(type));
        body.put("requisition", search);
        said.forEach((name, value) -> {
            if (value.isEmpty()) {
                body.remove(name);
            } else {
                body.put(name, value);
            }
        });
        return body;
    }
}
