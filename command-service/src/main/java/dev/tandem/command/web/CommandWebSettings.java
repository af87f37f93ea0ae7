package dev.tandem.command.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code tandem.door.*}.
 *
 * @param maxBody the largest body of a command that is read
 * @param maxInFlight how many commands are read and decided at once; more are asked to come again
 */
@ConfigurationProperties("tandem.door")
public record CommandWebSettings(
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("512") int maxInFlight) {}
