package dev.tandem.command;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.command.story.Examples;
import dev.tandem.events.Role;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All commands of the service with their decisions, found as the dispatcher finds them. */
final class EveryCommand {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Collection<Decision<?, ?>> DECISIONS =
            Decisions.in(EveryCommand.class.getPackageName()).all();

    private EveryCommand() {}

    record Described(Class<? extends Command> type, Decision<?, ?> decision) {

        String name() {
            return type.getSimpleName();
        }

        Allowed allowed() {
            return Objects.requireNonNull(type.getAnnotation(Allowed.class), name() + " lacks @Allowed");
        }

        /** The body shown in the API documentation, of this story. */
        Command example() {
            return JSON.readValue(Examples.of(type), type);
        }

        /** What is read to decide the example. */
        List<DecisionModel.Criterion> reads() {
            return reads(decision);
        }

        private <C extends Command> List<DecisionModel.Criterion> reads(Decision<C, ?> decides) {
            return decides.reads(Decisions.commandOf(decides).cast(example())).criteria();
        }
    }

    static Stream<Described> all() {
        return DECISIONS.stream().map(decision -> new Described(Decisions.commandOf(decision), decision));
    }

    /** Those that somebody may give; the rest are the automations' own. */
    static Stream<Described> givenByPeople() {
        return all().filter(command -> !List.of(command.allowed().value()).equals(List.of(Role.SYSTEM)));
    }
}
