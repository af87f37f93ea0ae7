package dev.tandem.command.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.audit.*}.
 *
 * @param kept how long refused commands and readings are kept
 */
@ConfigurationProperties("tandem.audit")
public record AuditSettings(@DefaultValue("400d") Duration kept) {}
