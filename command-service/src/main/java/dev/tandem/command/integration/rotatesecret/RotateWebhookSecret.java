package dev.tandem.command.integration.rotatesecret;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Has a webhook sign with a new secret. For a while deliveries carry a signature with each of the two, so that the receiver changes over
 * without a gap.
 *
 * @param formerHours for how many hours the former secret signs, too, 168 at most; 0: not any more, as when others know it; left out: 24
 */
@Allowed(Role.ANALYST)
@Example(by = "analyst:ana", value = """
        {"webhook": "webhook-rotate", "formerHours": 48}
        """)
public record RotateWebhookSecret(
        @NotNull WebhookId webhook,
        @Nullable @PositiveOrZero @Max(168) Integer formerHours) implements Command {}
