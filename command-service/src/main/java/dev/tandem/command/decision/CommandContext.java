package dev.tandem.command.decision;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/**
 * When, by whom and with which new ids a command is decided.
 *
 * @param actor who gave the command
 * @param roles in which roles they may act; the token's
 * @param admission who is let in to give the command
 * @param occurredAt when it happened in the world; not after {@code now}
 * @param now when it is decided
 * @param newId a fresh id at each call
 * @param replaced knows whom a search replaces
 */
public record CommandContext(
        PersonId actor,
        Set<Role> roles,
        Admission admission,
        Instant occurredAt,
        Instant now,
        Supplier<String> newId,
        Replaced replaced) {

    /** Where nothing is sealed. */
    public CommandContext(
            PersonId actor,
            Set<Role> roles,
            Admission admission,
            Instant occurredAt,
            Instant now,
            Supplier<String> newId) {
        this(actor, roles, admission, occurredAt, now, newId, Replaced.IN_CLEAR);
    }

    /** Whether the actor may act in that role. */
    public boolean as(Role role) {
        return roles.contains(role);
    }

    /** Whether history is being brought in from another system. */
    public boolean importing() {
        return as(Role.IMPORTER);
    }
}
