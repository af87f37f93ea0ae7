package dev.tandem.command.integration.pause;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.integration.WebhookRule.PAUSED_ALREADY;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.integration.WebhookState;
import dev.tandem.events.integration.WebhookPaused;
import java.util.List;

/** Decides {@link PauseWebhook}. */
final class PausingWebhook implements Decision<PauseWebhook, WebhookState> {

    @Override
    public DecisionModel<WebhookState> reads(PauseWebhook command) {
        return WebhookState.model(command.webhook());
    }

    @Override
    public Outcome decide(PauseWebhook command, WebhookState state, CommandContext context) {
        if (!state.live()) {
            return refused(WEBHOOK_UNKNOWN);
        }
        return state.paused().contains(command.partitionKey())
                ? refused(PAUSED_ALREADY)
                : recorded(new WebhookPaused(
                        command.webhook(),
                        command.partitionKey(),
                        command.failingSince(),
                        command.attempts(),
                        command.status()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(WEBHOOK_UNKNOWN, PAUSED_ALREADY);
    }
}
