package dev.tandem.command.web.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code tandem.door.*}, as far as it is about HTTP.
 *
 * @param maxBody the largest body, of a command or of several, that is read
 */
@ConfigurationProperties("tandem.door")
public record CommandWebSettings(@DefaultValue("256KB") DataSize maxBody) {}
