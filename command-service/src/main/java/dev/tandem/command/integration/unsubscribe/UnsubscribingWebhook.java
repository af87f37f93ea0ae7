package dev.tandem.command.integration.unsubscribe;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.integration.WebhookState;
import dev.tandem.events.Role;
import dev.tandem.events.integration.WebhookUnsubscribed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link UnsubscribeWebhook}. */
final class UnsubscribingWebhook implements Decision<UnsubscribeWebhook, WebhookState> {

    @Override
    public DecisionModel<WebhookState> reads(UnsubscribeWebhook command) {
        return WebhookState.model(command.webhook());
    }

    @Override
    public Outcome decide(UnsubscribeWebhook command, WebhookState state, CommandContext context) {
        @Nullable Refused no = context.as(Role.OPERATOR) && state.live() ? null : state.unlessTheirs(context);
        return no != null ? no : recorded(new WebhookUnsubscribed(command.webhook(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(WEBHOOK_UNKNOWN);
    }
}
