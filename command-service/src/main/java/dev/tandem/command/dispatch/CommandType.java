package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Admission;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.Role;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a command from its code alone.
 *
 * @param name its name at the door
 * @param type its record
 * @param admission who is let in to give it
 * @param example a valid body as JSON, if the command brings one
 * @param exampleBy who gives that, as {@code role:person}; empty if no person does
 * @param decision what decides it
 */
public record CommandType<C extends Command>(
        String name,
        Class<C> type,
        Admission admission,
        @Nullable String example,
        String exampleBy,
        Decision<C, ?> decision) {

    /** The namespace of commands on the command bus. */
    static final String NAMESPACE = "hiring";

    /**
     * Reads it off the record.
     *
     * @throws IllegalStateException if the record does not say who may give it
     */
    static <C extends Command> CommandType<C> of(Decision<C, ?> decision) {
        Class<C> type = Decisions.commandOf(decision);
        Example example = type.getAnnotation(Example.class);
        return new CommandType<>(
                type.getSimpleName(),
                type,
                Admission.to(type),
                example == null ? null : example.value(),
                example == null ? "" : example.by(),
                decision);
    }

    /** Its name on the command bus. */
    public QualifiedName qualifiedName() {
        return new QualifiedName(NAMESPACE, name);
    }

    /** Whether people can give it; what only {@link Role#SYSTEM} may is the automations' own and not at the door. */
    public boolean isForPeople() {
        return allowed().stream().anyMatch(role -> role != Role.SYSTEM);
    }

    /** The roles that may give it by themselves, in the order in which they are declared. */
    public List<Role> allowed() {
        return admission.allowed();
    }

    /** Every rule by which it can be refused. */
    public List<Rule> refusals() {
        return decision.refusals();
    }

    /** The role in which somebody with these roles gives this command: the first of those admitted; null if none is. */
    public @Nullable Role actingRole(Set<Role> roles) {
        return admission.actingRole(roles);
    }
}
