package dev.tandem.command.skew;

import java.time.InstantSource;

/** The clock of the machine as it is, which nobody moves for a demo. */
@FunctionalInterface
public interface MachineClock extends InstantSource {}
