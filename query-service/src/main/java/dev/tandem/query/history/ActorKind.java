package dev.tandem.query.history;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;

/** What kind of actor did something. */
enum ActorKind {
    /** Somebody, at the door. */
    PERSON,
    /** What the service does by itself, such as at the end of a clock. */
    AUTOMATION,
    /** Whoever brings in what another system has kept. */
    IMPORTER;

    /** That of whoever acted in that role, by its name on the wire. */
    static ActorKind of(String actor, String role) {
        if (actor.equals(PersonId.SYSTEM.value())) {
            return AUTOMATION;
        }
        return role.equals(Role.IMPORTER.wireName()) ? IMPORTER : PERSON;
    }
}
