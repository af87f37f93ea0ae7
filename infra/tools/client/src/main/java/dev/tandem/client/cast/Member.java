package dev.tandem.client.cast;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;

/**
 * Somebody whom the documentation and the demo speak of.
 *
 * @param role in which they sign in
 * @param name what they are called
 */
public record Member(Role role, PersonId person, String name) {

    /** As the local issuer calls its clients: {@code role:person}. */
    public String who() {
        return role.wireName() + ":" + person.value();
    }
}
