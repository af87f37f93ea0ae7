package dev.tandem.identity;

import dev.tandem.client.cast.Cast;
import dev.tandem.client.cast.Member;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads who the client of a token is: {@code role:person}, such as {@code recruiter:rita}; the role alone means its usual person of the {@link Cast}. */
final class DemoPeople {

    private DemoPeople() {}

    /**
     * Whom a client id names; whoever is not of the cast is called by their id.
     *
     * @return null if it names no role or no valid person, or the system or one that looks like it, which nobody is by token
     */
    static @Nullable Member fromClientId(String clientId) {
        int colon = clientId.indexOf(':');
        String roleName = colon < 0 ? clientId : clientId.substring(0, colon);
        Role role = Arrays.stream(Role.values())
                .filter(candidate ->
                        candidate != Role.SYSTEM && candidate.wireName().equals(roleName))
                .findFirst()
                .orElse(null);
        if (role == null) {
            return null;
        }
        if (colon < 0) {
            return usual(role);
        }
        try {
            PersonId person = new PersonId(clientId.substring(colon + 1));
            return person.resemblesSystem() ? null : new Member(role, person, person.value());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The usual person of a role. */
    static Member usual(Role role) {
        return Cast.MEMBERS.stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo person has the role " + role));
    }
}
