package dev.tandem.command.integration.resume;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Has deliveries go on at once, whether they are paused or wait for another attempt; with a position, has everything behind it delivered
 * once more, each event under the id it had.
 *
 * @param partitionKey only those with that key on the topic, such as the id of a search, and not together with {@code after}; left out: all
 * @param after behind which position everything is delivered once more; 0: everything; left out: they go on where they are
 */
@Allowed(Role.ANALYST)
@Example(by = "analyst:ana", value = """
        {"webhook": "webhook-resume", "after": 0}
        """)
public record ResumeWebhook(
        @NotNull WebhookId webhook,
        @Nullable @Size(max = 100) String partitionKey,
        @Nullable @PositiveOrZero Long after)
        implements Command {}
