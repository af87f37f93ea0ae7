package dev.tandem.command.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.door.*}, as far as it is about what goes on behind it.
 *
 * @param callersChooseIds whether whoever gives a command may say how what it makes is called ({@link CommandHeaders#NEW_IDS}): for the
 *     stage of a demo, whose ids the examples of the API document name. Nothing keeps two things from being called the same
 * @param maxInFlight how many commands that have come in whole are read and decided at once; more are asked to come again
 */
@ConfigurationProperties("tandem.door")
record IntakeSettings(
        @DefaultValue("512") int maxInFlight,
        @DefaultValue("false") boolean callersChooseIds) {}
