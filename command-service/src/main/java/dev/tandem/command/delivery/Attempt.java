package dev.tandem.command.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver something.
 *
 * @param id grows with each attempt of all webhooks
 * @param position of the event; null for a ping
 * @param partitionKey of the event; null for a ping
 * @param message the {@code webhook-id} under which it was sent, the same however often
 * @param type what the message says it is
 * @param at when it began
 * @param millis how long it took
 * @param status what it was answered; null: nothing
 * @param error what went wrong without an answer; null: there was one
 * @param answer the beginning of the answer's body; null: there was none
 */
public record Attempt(
        long id,
        @Nullable Long position,
        @Nullable String partitionKey,
        String message,
        String type,
        Instant at,
        int millis,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String answer) {}
