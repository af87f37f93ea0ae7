package dev.tandem.command.decision;

import dev.tandem.events.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in to give a command: read off its record.
 *
 * @param allowed the roles that may give it by themselves, in the order in which they are declared
 * @param act what it does for a side of a requisition; null if it is not given for one
 */
public record Admission(List<Role> allowed, @Nullable Act act) {

    /** The roles in which somebody acts for a side that is not theirs; which side and how far, the requisition says. */
    private static final List<Role> OF_DEPUTIES = List.of(Role.HIRING_TEAM, Role.RECRUITER, Role.HIRING_MANAGER);

    public Admission {
        allowed = List.copyOf(allowed);
    }

    /**
     * Reads it off the record.
     *
     * @throws IllegalStateException if the record is not annotated with {@link Allowed}
     */
    public static Admission to(Class<? extends Command> command) {
        Allowed allowed = command.getAnnotation(Allowed.class);
        if (allowed == null) {
            throw new IllegalStateException(command.getName() + " needs @Allowed");
        }
        Does does = command.getAnnotation(Does.class);
        return new Admission(Arrays.asList(allowed.value()), does == null ? null : does.value());
    }

    /** All roles that are let in: those allowed, and those in which somebody may act for a side. */
    public List<Role> admitted() {
        return act == null || !act.isDelegable()
                ? allowed
                : Stream.concat(allowed.stream(), OF_DEPUTIES.stream())
                        .distinct()
                        .toList();
    }

    /** The role in which somebody with these roles gives it: the first of those admitted; null if none is. */
    public @Nullable Role actingRole(Set<Role> roles) {
        return admitted().stream().filter(roles::contains).findFirst().orElse(null);
    }

    /** Whether somebody with these roles may give it by themselves, and not only in somebody's place. */
    public boolean byRole(Set<Role> roles) {
        return allowed.stream().anyMatch(roles::contains);
    }

    /** Whether somebody with these roles may give it in somebody's place, if the requisition says so. */
    public boolean letsInForOthers(Set<Role> roles) {
        return act != null && act.isDelegable() && OF_DEPUTIES.stream().anyMatch(roles::contains);
    }
}
