package dev.tandem.command.integration;

import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.events.PersonId;
import dev.tandem.events.WebhookId;
import dev.tandem.events.integration.WebhookPaused;
import dev.tandem.events.integration.WebhookResumed;
import dev.tandem.events.integration.WebhookSecretRotated;
import dev.tandem.events.integration.WebhookSubscribed;
import dev.tandem.events.integration.WebhookUnsubscribed;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook stands.
 *
 * @param owner whose it is; null: it was never subscribed
 * @param ended whether it has ended
 * @param secret which of its secrets is the newest, from 1
 * @param paused the keys whose deliveries are paused
 */
public record WebhookState(@Nullable PersonId owner, boolean ended, int secret, Set<String> paused) {

    private static final Part<WebhookState> PART = Part.from(new WebhookState(null, false, 0, Set.of()))
            .on(WebhookSubscribed.class, (_, event) -> new WebhookState(event.owner(), false, 1, Set.of()))
            .on(
                    WebhookSecretRotated.class,
                    (state, event) -> new WebhookState(state.owner, state.ended, event.secret(), state.paused))
            .on(WebhookPaused.class, (state, event) -> state.pausing(event.partitionKey()))
            .on(WebhookResumed.class, (state, event) -> state.resuming(event.partitionKey()))
            .on(WebhookUnsubscribed.class, (state, _) -> new WebhookState(state.owner, true, state.secret, Set.of()));

    /** Reads it. */
    public static DecisionModel<WebhookState> model(WebhookId webhook) {
        return PART.of(webhook.tag());
    }

    /** Whether it was subscribed and has not ended. */
    public boolean live() {
        return owner != null && !ended;
    }

    /** Refuses whoever is not its owner, as if there were none; null if it is theirs. */
    public @Nullable Refused unlessTheirs(CommandContext context) {
        return live() && context.actor().equals(owner) ? null : refused(WEBHOOK_UNKNOWN);
    }

    private WebhookState pausing(String key) {
        Set<String> more = new HashSet<>(paused);
        more.add(key);
        return new WebhookState(owner, ended, secret, Set.copyOf(more));
    }

    private WebhookState resuming(@Nullable String key) {
        Set<String> less = new HashSet<>(key == null ? Set.of() : paused);
        less.remove(key);
        return new WebhookState(owner, ended, secret, Set.copyOf(less));
    }
}
