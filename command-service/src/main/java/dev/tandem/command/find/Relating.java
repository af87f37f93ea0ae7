package dev.tandem.command.find;

import dev.tandem.events.Event;
import java.util.Set;

/**
 * From which events it follows who has to do with whom.
 *
 * @param events their types
 */
public record Relating(Set<Class<? extends Event>> events) {}
