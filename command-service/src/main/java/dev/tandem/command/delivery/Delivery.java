package dev.tandem.command.delivery;

import dev.tandem.command.delivery.Lines.Taken;
import dev.tandem.command.delivery.Lines.Waiting;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandRequest;
import dev.tandem.command.integration.pause.PauseWebhook;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import dev.tandem.eventstore.log.EventStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Delivers what waits in a line, in its order, until it is empty, an attempt fails, or others shall have their turn. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int IN_A_TURN = 100;

    private final EventStore store;
    private final JdbcClient jdbc;
    private final Lines lines;
    private final Attempts attempts;
    private final Secrets secrets;
    private final WebhookCaller caller;
    private final CommandDispatcher dispatcher;
    private final Clock clock;
    private final Duration pauseAfter;
    private final String schemas;

    Delivery(
            EventStore store,
            JdbcClient jdbc,
            Lines lines,
            Attempts attempts,
            Secrets secrets,
            WebhookCaller caller,
            CommandDispatcher dispatcher,
            Clock clock,
            Duration pauseAfter,
            String schemas) {
        this.store = store;
        this.jdbc = jdbc;
        this.lines = lines;
        this.attempts = attempts;
        this.secrets = secrets;
        this.caller = caller;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.pauseAfter = pauseAfter;
        this.schemas = schemas;
    }

    /** Works on a line that was taken, and leaves it. */
    void work(Taken line, BooleanSupplier goesOn) {
        try {
            for (int i = 0; i < IN_A_TURN && goesOn.getAsBoolean(); i++) {
                if (!deliverFirst(line)) {
                    break;
                }
            }
        } finally {
            lines.leave(line);
        }
    }

    /** Whether there may be more to deliver at once. What the owner may read is asked now, and not when it was lined up. */
    private boolean deliverFirst(Taken line) {
        Optional<Webhook> found = Webhooks.find(jdbc, line.webhook());
        Optional<Waiting> waiting = lines.first(line);
        if (found.isEmpty() || waiting.isEmpty()) {
            return false;
        }
        Webhook webhook = found.get();
        Waiting first = waiting.get();
        List<Secrets.Secret> signing = secrets.signing(webhook, clock.instant());
        if (signing.isEmpty()) {
            lines.failed(line, clock.instant(), 1, null, clock.instant().plus(Duration.ofMinutes(1)));
            return false; // not made yet, or their owner was forgotten
        }
        if (first.hidden()) {
            lines.done(line, first.position());
            return true;
        }
        Message message = Message.of(store.read(first.position() - 1, 1).getFirst(), webhook.form(), schemas);
        WebhookCaller.Answered answered = caller.send(webhook.url(), message, signing);
        attempts.add(webhook.webhook(), message, answered);
        if (answered.taken()) {
            lines.done(line, first.position());
            if (first.failingSince() != null) {
                lines.hasten(line.webhook(), clock.instant());
            }
            return true;
        }
        failed(line, first, answered);
        return false;
    }

    private void failed(Taken line, Waiting first, WebhookCaller.Answered answered) {
        Instant now = clock.instant();
        Instant since = Objects.requireNonNullElse(first.failingSince(), now);
        int failures = first.attempts() + 1;
        @Nullable Integer status = answered.status();
        boolean gone = status != null && status == HttpStatus.GONE.value();
        Instant next = now.plus(Retries.after(failures, ThreadLocalRandom.current()));
        lines.failed(line, since, failures, status, next);
        if (gone || !now.isBefore(since.plus(pauseAfter))) {
            LOG.warn(
                    "webhook {} is told nothing more about {} until somebody has it go on: {} attempts failed since {}",
                    line.webhook(),
                    line.key(),
                    failures,
                    since);
            dispatcher.dispatch(CommandRequest.of(
                    new PauseWebhook(new WebhookId(line.webhook()), line.key(), since, failures, status),
                    PersonId.SYSTEM,
                    Set.of(Role.SYSTEM),
                    UUID.randomUUID().toString()));
        }
    }
}
