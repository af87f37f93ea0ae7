package dev.tandem.command.decision;

/**
 * An order that can be refused. A command is a record of ids, value types and constraint annotations
 * ({@code jakarta.validation}), annotated with {@link Allowed}; its simple name is its name at the door
 * ({@code POST /commands/{Name}}).
 */
public interface Command {}
