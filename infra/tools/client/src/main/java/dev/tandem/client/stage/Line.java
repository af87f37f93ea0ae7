package dev.tandem.client.stage;

import dev.tandem.client.Door;

/**
 * An order that sets the stage.
 *
 * @param who {@code role:person}
 */
public record Line(String who, Door.Order order) {}
