package dev.tandem.command;

import static dev.tandem.command.application.ApplicationRule.PROTECTED_TRAIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Admission;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.story.Examples;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Of every text in every command {@code texts.md} says whether it judges a candidate, and the service does as it says. */
class JudgingTextsTest {

    private static final String TRAIT = "She is 52 years old, and it shows";

    private static final String JUDGES = "judges";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record Text(EveryCommand.Described command, String path) {

        String name() {
            return command.name() + " " + path;
        }
    }

    @Test
    void everyTextIsListedOnceWithWhatItIs() {
        assertThat(listed().keySet())
                .containsExactlyInAnyOrderElementsOf(all().map(Text::name).toList());
        assertThat(listed().values()).allMatch(reason -> reason.equals(JUDGES) || reason.matches("[a-m]"));
    }

    @Test
    void whatJudgesSaysNoTraitAndAllElseMaySayIt() {
        Map<String, String> listed = listed();
        assertThat(all())
                .allSatisfy(text -> assertThat(refused(text, Role.HIRING_MANAGER))
                        .as(text.name())
                        .isEqualTo(JUDGES.equals(listed.get(text.name()))));
    }

    @Test
    void aPastThatIsBroughtInSaysWhatItSaid() {
        assertThat(all().filter(text ->
                        List.of(text.command().allowed().value()).contains(Role.IMPORTER)))
                .allSatisfy(text ->
                        assertThat(refused(text, Role.IMPORTER)).as(text.name()).isFalse());
    }

    /** What may bring in nothing brings in nothing: whoever may both import and judge is held to what they write themselves. */
    @Test
    void whereNoPastIsBroughtInImportersAreHeldToItToo() {
        assertThat(all().filter(text -> JUDGES.equals(listed().get(text.name())))
                        .filter(text ->
                                !List.of(text.command().allowed().value()).contains(Role.IMPORTER)))
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThat(refused(text, Role.IMPORTER)).as(text.name()).isTrue());
    }

    /** Whether that text of that command judges a candidate. */
    static boolean judges(String command, String path) {
        return JUDGES.equals(listed().get(command + " " + path));
    }

    private static Stream<Text> all() {
        return EveryCommand.givenByPeople()
                .flatMap(command -> TextComponents.of(command.type()).stream().map(path -> new Text(command, path)));
    }

    private static boolean refused(Text text, Role role) {
        ObjectNode body = (ObjectNode) JSON.readTree(Examples.of(text.command().type()));
        TextComponents.say(body, text.path(), TRAIT);
        Command command = JSON.treeToValue(body, text.command().type());
        return decided(text.command().decision(), command, role) instanceof Outcome.Refused no
                && no.rule() == PROTECTED_TRAIT;
    }

    @SuppressWarnings("unchecked") // the command is the one that it decides
    private static <C extends Command, S> Outcome decided(Decision<C, S> decision, Command command, Role role) {
        C its = (C) command;
        return decision.decide(
                its,
                decision.reads(its).begin().state(),
                new CommandContext(
                        new PersonId("mia"),
                        Set.of(role),
                        Admission.to(its.getClass()),
                        Given.NOW,
                        Given.NOW,
                        () -> "new"));
    }

    private static Map<String, String> listed() {
        Map<String, String> listed = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(JudgingTextsTest.class.getResourceAsStream("texts.md"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| command"))
                    .map(line -> line.split("\\s*\\|\\s*"))
                    .forEach(cells -> assertThat(listed.put(cells[1] + " " + cells[2], cells[3]))
                            .as(cells[1] + " " + cells[2] + " is listed twice")
                            .isNull());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listed;
    }
}
