package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.client.cast.Cast;
import dev.tandem.client.cast.Member;
import dev.tandem.client.stage.Stage;
import dev.tandem.command.web.Person.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The example of every command, just as the API document has it, is done once {@link Stage} is set, which {@code ./tandem demo} does: given
 * by whom the document names, one after another, in its order or the other way round.
 */
class ExamplesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** There is one newest proposal of terms for the house: after another one nobody adopts it. */
    private static final Set<String> BEFORE_OTHERS = Set.of("AdoptHouseTerms");

    /** Who is not of the cast: they have left, or are introduced by an example. */
    private static final Set<String> STRANGERS = Set.of("olaf", "mara", "lena");

    /** Whoever plays the demo twice sets it twice. */
    @Test
    void everyExampleIsDoneAsItStands() {
        try (Staged staged = Staged.begun()) {
            staged.set(Instant.now());
            List<Staged.Given> examples = Staged.examples();
            assertThat(examples).hasSizeGreaterThan(100);
            assertThat(staged.refused(examples)).isEmpty();
        }
    }

    @Test
    void theyDoNotRestOnEachOther() {
        try (Staged staged = Staged.begun()) {
            List<Staged.Given> examples = Staged.examples().reversed().stream()
                    .filter(one -> !BEFORE_OTHERS.contains(one.command()))
                    .toList();
            assertThat(staged.refused(examples)).isEmpty();
        }
    }

    @Test
    void everybodyInThemIsOfTheCast() {
        Set<String> clients = Cast.MEMBERS.stream().map(Member::who).collect(Collectors.toSet());
        Set<String> people =
                Cast.MEMBERS.stream().map(member -> member.person().value()).collect(Collectors.toSet());
        people.addAll(STRANGERS);
        for (Staged.Given example : Staged.examples()) {
            assertThat(clients).as(example.command()).contains(example.who());
            assertThat(people).as(example.command()).containsAll(named(example.body()));
        }
    }

    @Test
    void whereItIsNotSetNobodyChoosesIds() {
        Reply reply = CommandService.shared()
                .as("rosa", "recruiter")
                .gives("OpenRequisition", CommandEndpointTest.OPEN, "Tandem-New-Ids", "req-of-mine");

        assertThat(reply.json().at("/ids/requisition").asString()).isNotBlank().isNotEqualTo("req-of-mine");
    }

    /** Values of fields that name people, wherever they stand. */
    private static List<String> named(JsonNode body) {
        return Pattern.compile(
                        "\"(?:person|interviewer|attendees|attended|hiringManager|recruiter|manager|owner|to|out|in|delegate|canMoveIt|"
                                + "executive|leader|executives|taLeaders)\":(\\[[^\\]{]*]|\"[^\"]*\")")
                .matcher(body.toString())
                .results()
                .map(found -> found.group(1))
                .flatMap(value ->
                        Pattern.compile("\"([a-z][a-z-]*)\"").matcher(value).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
