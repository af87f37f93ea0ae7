package dev.tandem.command.dispatch;

import dev.tandem.events.Role;
import java.util.List;

/** None of the actor's roles may give the command. */
public final class RoleNotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Role> allowed;

    RoleNotAllowedException(String command, List<Role> allowed) {
        super(command + " may be given by " + allowed, null, false, false);
        this.allowed = allowed;
    }

    /** Those that may. */
    public List<Role> allowed() {
        return allowed;
    }
}
