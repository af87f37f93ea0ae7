package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Command;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every command there is, read off the decisions, so that it cannot drift from the code. */
public final class CommandCatalog {

    private final Map<String, CommandType<?>> byName = new TreeMap<>();

    /** The commands that these decisions decide. */
    public CommandCatalog(Decisions decisions) {
        decisions.all().forEach(decision -> {
            CommandType<?> type = CommandType.of(decision);
            byName.put(type.name(), type);
        });
    }

    /** All of them, in alphabetical order. */
    public Collection<CommandType<?>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** Those that people can give, in alphabetical order. */
    public List<CommandType<?>> forPeople() {
        return byName.values().stream().filter(CommandType::isForPeople).toList();
    }

    /** The command of that name, or null. */
    public @Nullable CommandType<?> find(String name) {
        return byName.get(name);
    }

    /**
     * What is known of that command.
     *
     * @throws IllegalArgumentException if nothing decides it
     */
    @SuppressWarnings("unchecked") // the catalogue is keyed by the class's own name
    public <C extends Command> CommandType<C> of(Class<C> command) {
        CommandType<?> type = byName.get(command.getSimpleName());
        if (type == null || type.type() != command) {
            throw new IllegalArgumentException("nothing decides " + command.getName());
        }
        return (CommandType<C>) type;
    }
}
