package dev.tandem.command.integration.pause;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pauses the deliveries of one key to a webhook that has failed for too long.
 *
 * @param failingSince when the first attempt was made that failed
 * @param attempts how many have failed since
 * @param status what the last was answered; null: nothing
 */
@Allowed(Role.SYSTEM)
@Example("""
        {"webhook": "webhook-resume", "partitionKey": "req-payments", "failingSince": "2026-01-14T09:00:00Z", "attempts": 15, "status": 503}
        """)
public record PauseWebhook(
        @NotNull WebhookId webhook,
        @NotBlank String partitionKey,
        @NotNull Instant failingSince,
        @Positive int attempts,
        @Nullable Integer status)
        implements Command {}
