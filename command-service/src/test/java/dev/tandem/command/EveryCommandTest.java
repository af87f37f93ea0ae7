package dev.tandem.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every command, so that a new one is held to it by being there. */
class EveryCommandTest {

    private static final Path TESTS = Path.of("src/test/java");

    private static final Set<String> NOT_OF_ONE_SEARCH =
            Set.of(Tag.CANDIDATE, Tag.MANAGER, Tag.RECRUITER, Tag.INTERVIEWER, Tag.HEADCOUNT, Tag.PERSON, Tag.REGISTER);

    @Test
    void everyCommandSaysWhoMayGiveItAndShowsAValidExample() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        assertThat(EveryCommand.givenByPeople()).hasSizeGreaterThanOrEqualTo(65).allSatisfy(command -> {
            assertThat(command.allowed().value()).as(command.name()).isNotEmpty();
            assertThat(validator.validate(command.example())).as(command.name()).isEmpty();
        });
    }

    @Test
    void aRuleHasOneMeaningAndHelps() {
        List<Rule> rules = EveryCommand.all()
                .flatMap(command -> command.decision().refusals().stream())
                .distinct()
                .toList();
        assertThat(rules).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.meaning()).as(rule.name()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(rule.remedy()).as(rule.name()).endsWith(".").hasSizeGreaterThan(10);
            assertThat(rule.name()).matches("[A-Z][A-Z0-9_]+");
        });
    }

    @Test
    void aCommandDeclaresEachOfItsRulesOnce() {
        assertThat(EveryCommand.all())
                .allSatisfy(command -> assertThat(command.decision().refusals())
                        .as(command.name())
                        .doesNotHaveDuplicates());
    }

    @Test
    void whatACommandNamesTogetherItReadsTogether() {
        assertThat(EveryCommand.all()).allSatisfy(command -> {
            List<Class<?>> names = Stream.of(command.type().getRecordComponents())
                    .<Class<?>>map(RecordComponent::getType)
                    .toList();
            if (names.contains(RequisitionId.class)) {
                assertThat(command.reads().stream()
                                .map(EveryCommandTest::keys)
                                .filter(keys -> !keys.contains(Tag.REQUISITION))
                                // An application that is not named is the one of the requisition and the candidate.
                                .filter(keys -> !keys.contains(Tag.APPLICATION) || names.contains(ApplicationId.class))
                                .filter(keys -> !NOT_OF_ONE_SEARCH.containsAll(keys)))
                        .as("what " + command.name() + " may read of another search than the one it names")
                        .isEmpty();
            }
        });
    }

    private static Set<String> keys(DecisionModel.Criterion criterion) {
        return criterion.tags().stream().map(Tag::key).collect(Collectors.toSet());
    }

    @Test
    void everyRuleOfEveryCommandIsProvokedByATestOfItsSlice() {
        assertThat(EveryCommand.givenByPeople()).allSatisfy(command -> {
            String tests = testsOf(command.type());
            assertThat(command.decision().refusals().stream()
                            .filter(rule -> !SharedRulesTest.rules().contains(rule))
                            .map(Rule::name)
                            .filter(rule -> !Pattern.compile("\\((?:\\w+, )?" + rule + "\\b")
                                    .matcher(tests)
                                    .find()))
                    .as("rules of " + command.name() + " that no test of its slice provokes")
                    .isEmpty();
        });
    }

    private static String testsOf(Class<?> command) {
        Path slice = TESTS.resolve(command.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(slice)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
