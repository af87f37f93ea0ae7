package dev.tandem.command.store;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;

/** What kind of actor stored an event. */
public enum ActorKind {
    /** Somebody who gave a command. */
    PERSON,
    /** Tandem itself, because a time had come. */
    AUTOMATION,
    /** Somebody who brings in what happened elsewhere. */
    IMPORTER;

    /** That of somebody who acts in that role. */
    public static ActorKind of(PersonId actor, Role role) {
        if (actor.equals(PersonId.SYSTEM)) {
            return AUTOMATION;
        }
        return role == Role.IMPORTER ? IMPORTER : PERSON;
    }
}
