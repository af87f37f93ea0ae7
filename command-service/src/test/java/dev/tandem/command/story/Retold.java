package dev.tandem.command.story;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import java.util.Objects;

/** The examples of commands, told of the people and things of this story. */
public final class Retold {

    private Retold() {}

    /** The body of the example of that command, as JSON. */
    public static String example(Class<? extends Command> type) {
        return dev.tandem.client.stage.Retold.told(
                Objects.requireNonNull(type.getAnnotation(Example.class), type.getSimpleName() + " lacks @Example")
                        .value());
    }
}
