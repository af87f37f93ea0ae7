package dev.tandem.command.integration.subscribe;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.integration.WebhookRule.EVENT_TYPE_UNKNOWN;
import static dev.tandem.command.integration.WebhookRule.TOO_MANY_WEBHOOKS;
import static dev.tandem.command.integration.WebhookRule.URL_NOT_CALLABLE;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_EXISTS;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.integration.WebhookState;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Tag;
import dev.tandem.events.integration.IntegrationEvent;
import dev.tandem.events.integration.WebhookForm;
import dev.tandem.events.integration.WebhookSubscribed;
import dev.tandem.events.integration.WebhookUnsubscribed;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides {@link SubscribeWebhook}. Whether its address may be called, each delivery asks anew. */
final class SubscribingWebhook implements Decision<SubscribeWebhook, SubscribingWebhook.State> {

    private static final int MOST = 100;

    private static final Part<Integer> LIVE = Part.from(0)
            .on(WebhookSubscribed.class, (count, _) -> count + 1)
            .on(WebhookUnsubscribed.class, (count, _) -> count - 1);

    /** What is known of it, and how many there are. */
    record State(WebhookState webhook, int live) {}

    @Override
    public DecisionModel<State> reads(SubscribeWebhook command) {
        return DecisionModel.into(State::new, WebhookState.model(command.webhook()), LIVE.of(Tag.WEBHOOKS));
    }

    @Override
    public Outcome decide(SubscribeWebhook command, State state, CommandContext context) {
        if (state.webhook().owner() != null) {
            return refused(WEBHOOK_EXISTS);
        }
        if (state.live() >= MOST) {
            return refused(TOO_MANY_WEBHOOKS);
        }
        if (!callable(command.url())) {
            return refused(URL_NOT_CALLABLE);
        }
        Set<String> types = command.types() == null ? Set.of() : new TreeSet<>(command.types());
        Optional<String> unknown =
                types.stream().filter(type -> !deliverable(type)).findFirst();
        if (unknown.isPresent()) {
            return refused(
                    EVENT_TYPE_UNKNOWN,
                    "Webhooks are told of no events of a type '" + unknown.get() + "'.",
                    Map.of("type", unknown.get()));
        }
        return recorded(new WebhookSubscribed(
                command.webhook(),
                context.actor(),
                command.url(),
                types,
                command.requisitions() == null ? Set.of() : new LinkedHashSet<>(command.requisitions()),
                command.form() == null ? WebhookForm.FULL : command.form(),
                command.after()));
    }

    private static boolean callable(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme());
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Of webhooks themselves none is told: each that fails would have more to fail with. */
    private static boolean deliverable(String type) {
        @Nullable Class<? extends Event> known = EventCatalog.find(EventCatalog.NAMESPACE + "." + type);
        return known != null && !IntegrationEvent.class.isAssignableFrom(known);
    }

    @Override
    public List<Rule> refusals() {
        return List.of(WEBHOOK_EXISTS, TOO_MANY_WEBHOOKS, URL_NOT_CALLABLE, EVENT_TYPE_UNKNOWN);
    }
}
