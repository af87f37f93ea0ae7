package dev.tandem.command.story;

import dev.tandem.client.stage.Retold;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import java.util.Objects;

/** The examples of commands, told of the people and things of this story. */
public final class Examples {

    private Examples() {}

    /** The body of the example of that command, as JSON. */
    public static String of(Class<? extends Command> type) {
        return Retold.told(
                Objects.requireNonNull(type.getAnnotation(Example.class), type.getSimpleName() + " lacks @Example")
                        .value());
    }
}
