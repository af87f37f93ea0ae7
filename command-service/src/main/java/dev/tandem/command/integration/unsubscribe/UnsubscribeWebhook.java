package dev.tandem.command.integration.unsubscribe;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import jakarta.validation.constraints.NotNull;

/** Ends a webhook: nothing is delivered any more, and its secrets are destroyed. An operator may end anybody's. */
@Allowed({Role.ANALYST, Role.OPERATOR})
@Example(by = "analyst:ana", value = """
        {"webhook": "webhook-unsubscribe"}
        """)
public record UnsubscribeWebhook(@NotNull WebhookId webhook) implements Command {}
