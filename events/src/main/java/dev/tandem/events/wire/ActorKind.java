package dev.tandem.events.wire;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;

/** What kind of actor recorded an event. */
public enum ActorKind {
    /** Somebody who gave a command. */
    PERSON,
    /** Tandem itself, because a time had come. */
    AUTOMATION,
    /** Somebody who brings in what happened elsewhere. */
    IMPORTER;

    /**
     * That of somebody who acts in that role.
     *
     * @param actor as an event names them
     * @param role the role's name on the wire, such as {@code hiring-manager}
     */
    public static ActorKind of(String actor, String role) {
        if (actor.equals(PersonId.SYSTEM.value())) {
            return AUTOMATION;
        }
        return role.equals(Role.IMPORTER.wireName()) ? IMPORTER : PERSON;
    }
}
