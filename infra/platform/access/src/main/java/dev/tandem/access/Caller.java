package dev.tandem.access;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.util.Set;

/**
 * Who is calling, by their token. A controller gets it by naming it as a parameter.
 *
 * @param person the token's subject
 * @param roles the roles in the token that Tandem knows; may be empty
 */
public record Caller(PersonId person, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether they may act in that role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they may act in any of these roles. */
    public boolean isAny(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
