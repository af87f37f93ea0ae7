package dev.tandem.command.integration.resume;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.integration.WebhookRule.REPLAY_IS_OF_ALL;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.integration.WebhookState;
import dev.tandem.events.integration.WebhookResumed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ResumeWebhook}. */
final class ResumingWebhook implements Decision<ResumeWebhook, WebhookState> {

    @Override
    public DecisionModel<WebhookState> reads(ResumeWebhook command) {
        return WebhookState.model(command.webhook());
    }

    @Override
    public Outcome decide(ResumeWebhook command, WebhookState state, CommandContext context) {
        @Nullable Refused no = state.unlessTheirs(context);
        if (no != null) {
            return no;
        }
        return command.partitionKey() != null && command.after() != null
                ? refused(REPLAY_IS_OF_ALL)
                : recorded(new WebhookResumed(
                        command.webhook(), command.partitionKey(), command.after(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(WEBHOOK_UNKNOWN, REPLAY_IS_OF_ALL);
    }
}
