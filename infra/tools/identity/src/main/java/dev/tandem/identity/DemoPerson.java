package dev.tandem.identity;

import dev.tandem.client.cast.Cast;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in some role: the client of a token. Written {@code role:person}, such as {@code recruiter:rita}; the role
 * alone means its usual demo person.
 *
 * @param name what they are called; {@code ./tandem demo} introduces the {@link #USUAL} people so. Of anybody else their id
 */
record DemoPerson(Role role, PersonId person, String name) {

    /** Those whom the documentation and the demo speak of; the first of a role is its usual person. */
    static final List<DemoPerson> USUAL = Cast.MEMBERS.stream()
            .map(member -> new DemoPerson(member.role(), member.person(), member.name()))
            .toList();

    /** Reads a client id; null if it names no role or no valid person, or the system or one that looks like it, which nobody is by token. */
    static @Nullable DemoPerson fromClientId(String clientId) {
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
            return person.resemblesSystem() ? null : new DemoPerson(role, person, person.value());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The usual person of a role. */
    static DemoPerson usual(Role role) {
        return USUAL.stream()
                .filter(person -> person.role == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo person has the role " + role));
    }

    String clientId() {
        return role.wireName() + ":" + person.value();
    }
}
