package dev.tandem.command.dispatch;

import dev.tandem.batching.BatchLoader;
import dev.tandem.batching.BatchLoader.Asked;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was refused to requests with an idempotency key, so that asking again gives the same answer, also after a restart
 * and from another instance. What was recorded needs no such memory: the events themselves carry the key.
 */
final class RememberedRefusals {

    /** How many keys are looked up together at most. */
    private static final int MOST = 256;

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    /** Each request with a key asks, and most were never refused: together they cost the database a fraction. */
    private final BatchLoader<String, @Nullable Remembered> memory =
            BatchLoader.oneAtATime(this::recallAll, Thread::startVirtualThread, MOST);

    private record Remembered(String key, String digest, String answer) {}

    RememberedRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The answer that this request heard before; {@link CommandResult.KeyReused} if the key was used for another; null if it was
     * not refused before.
     *
     * @param after of history: what came before it; if that was something else, or the request itself was, it was not refused before
     * @throws StoreUnavailableException if the database cannot be reached
     */
    @Nullable
    CommandResult recall(IdempotencyKey key, @Nullable String after) {
        Remembered found = answered(memory.ask(key.hash()));
        if (found == null) {
            return null;
        }
        if (found.digest().equals(digest(key, after))) {
            return replayed(found.answer());
        }
        return after == null ? new CommandResult.KeyReused() : null;
    }

    private static String digest(IdempotencyKey key, @Nullable String after) {
        return after == null ? key.digest() : key.digest() + " after " + after;
    }

    private static @Nullable Remembered answered(CompletableFuture<@Nullable Remembered> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void recallAll(List<Asked<String, @Nullable Remembered>> asked) {
        Map<String, Remembered> found =
                remembered(asked.stream().map(Asked::question).distinct().toList());
        asked.forEach(one -> one.answer().complete(found.get(one.question())));
    }

    private Map<String, Remembered> remembered(List<String> keys) {
        return reaching(() -> jdbc
                .sql("select key, digest, answer from refusals where key = any(?)")
                .param(keys.toArray(String[]::new))
                .query((row, _) ->
                        new Remembered(row.getString("key"), row.getString("digest"), row.getString("answer")))
                .list()
                .stream()
                .collect(Collectors.toMap(Remembered::key, row -> row)));
    }

    /**
     * Remembers a refusal, unless the same request was refused otherwise meanwhile: the first answer counts. Of history the last one does, for it is given
     * again after something else.
     *
     * @return what is to be answered
     * @throws StoreUnavailableException if the database cannot be reached
     */
    CommandResult remember(IdempotencyKey key, @Nullable String after, CommandResult.Refused refusal) {
        int first = reaching(() -> jdbc.sql(after == null ? """
                        insert into refusals (key, digest, answer) values (?, ?, ?::jsonb)
                        on conflict (key) do nothing""" : """
                        insert into refusals (key, digest, answer) values (?, ?, ?::jsonb)
                        on conflict (key) do update set digest = excluded.digest, answer = excluded.answer, refused_at = now()""")
                .params(key.hash(), digest(key, after), json.writeValueAsString(refusal))
                .update());
        if (first == 1) {
            return refusal;
        }
        CommandResult earlier = recall(key, after);
        return earlier == null ? refusal : earlier;
    }

    /** Forgets what is older than that; returns how many were forgotten. */
    int prune(Duration age) {
        return reaching(() -> jdbc.sql("delete from refusals where refused_at < now() - make_interval(secs => ?)")
                .param(age.toSeconds())
                .update());
    }

    private CommandResult replayed(String stored) {
        CommandResult.Refused refused = json.readValue(stored, CommandResult.Refused.class);
        return new CommandResult.Refused(
                refused.rule(),
                refused.kind(),
                refused.meaning(),
                refused.remedy(),
                refused.detail(),
                refused.details(),
                true);
    }

    private static <T> T reaching(Supplier<T> query) {
        try {
            return query.get();
        } catch (DataAccessException e) {
            throw new StoreUnavailableException("remembered refusals cannot be reached", e);
        }
    }
}
