package dev.tandem.command.integration.rotatesecret;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.integration.WebhookState;
import dev.tandem.events.integration.WebhookSecretRotated;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link RotateWebhookSecret}. The secret itself is made where it is kept, and is in no event. */
final class RotatingWebhookSecret implements Decision<RotateWebhookSecret, WebhookState> {

    private static final int USUAL_HOURS = 24;

    @Override
    public DecisionModel<WebhookState> reads(RotateWebhookSecret command) {
        return WebhookState.model(command.webhook());
    }

    @Override
    public Outcome decide(RotateWebhookSecret command, WebhookState state, CommandContext context) {
        @Nullable Refused no = state.unlessTheirs(context);
        if (no != null) {
            return no;
        }
        Duration former = Duration.ofHours(Objects.requireNonNullElse(command.formerHours(), USUAL_HOURS));
        return recorded(new WebhookSecretRotated(
                command.webhook(), state.secret() + 1, context.now().plus(former), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(WEBHOOK_UNKNOWN);
    }
}
