package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.discretion.Discreet;
import dev.tandem.command.judging.Judged;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every decision there is, found on the class path: a new slice is there by being there. */
public final class Decisions {

    private final Map<String, Decision<?, ?>> byCommand;

    private Decisions(Map<String, Decision<?, ?>> byCommand) {
        this.byCommand = byCommand;
    }

    /**
     * All decisions in a package and below.
     *
     * @throws IllegalStateException if two decide the same command, or one has no constructor without parameters
     */
    public static Decisions in(String basePackage) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Decision.class));
        // What stands around decisions decides no command of its own.
        scan.addExcludeFilter((found, _) -> Stream.of(Judged.class, Discreet.class)
                .anyMatch(around -> found.getClassMetadata().getClassName().startsWith(around.getPackageName() + ".")));
        Map<String, Decision<?, ?>> found = new TreeMap<>();
        scan.findCandidateComponents(basePackage).forEach(candidate -> {
            Decision<?, ?> decision = instance(String.valueOf(candidate.getBeanClassName()));
            Class<? extends Command> command = commandOf(decision);
            String name = command.getSimpleName();
            Decision<?, ?> other =
                    found.putIfAbsent(name, Discreet.about(Judged.lookingAtTexts(decision, command), command));
            if (other != null) {
                throw new IllegalStateException(name + " is decided by both "
                        + other.getClass().getName() + " and "
                        + decision.getClass().getName());
            }
        });
        return new Decisions(found);
    }

    /** All of them, in the alphabetical order of their commands' names. */
    public Collection<Decision<?, ?>> all() {
        return byCommand.values();
    }

    /** The decision of the command with that simple name, or null. */
    public @Nullable Decision<?, ?> find(String command) {
        return byCommand.get(command);
    }

    /**
     * The decision of that type of command.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked")
    public <C extends Command> Decision<C, ?> of(Class<C> command) {
        Decision<?, ?> decision = byCommand.get(command.getSimpleName());
        if (decision == null || commandOf(decision) != command) {
            throw new IllegalArgumentException("nothing decides " + command.getName());
        }
        return (Decision<C, ?>) decision;
    }

    /**
     * The command that it decides, as its class says.
     *
     * @throws IllegalStateException if its class leaves that open
     */
    @SuppressWarnings("unchecked") // the bound of C is a command
    public static <C extends Command> Class<C> commandOf(Decision<C, ?> decision) {
        Class<?>[] arguments = GenericTypeResolver.resolveTypeArguments(
                Discreet.itself(decision).getClass(), Decision.class);
        if (arguments == null || arguments[0] == Command.class) {
            throw new IllegalStateException(
                    Discreet.itself(decision).getClass().getName() + " does not say which command it decides");
        }
        return (Class<C>) arguments[0];
    }

    private static Decision<?, ?> instance(String className) {
        try {
            Constructor<?> constructor = ClassUtils.forName(className, null).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Decision<?, ?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className + " needs a constructor without parameters", e);
        }
    }
}
