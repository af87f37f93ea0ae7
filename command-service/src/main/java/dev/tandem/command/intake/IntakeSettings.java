package dev.tandem.command.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.door.*}, as far as it is about what goes on behind it.
 *
 * @param maxInFlight how many commands that have come in whole are read and decided at once; more are asked to come again
 */
@ConfigurationProperties("tandem.door")
record IntakeSettings(@DefaultValue("512") int maxInFlight) {}
