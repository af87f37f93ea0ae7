package dev.tandem.command.web.batch;

import dev.tandem.access.Problem;
import dev.tandem.command.intake.Submission;
import dev.tandem.command.intake.SubmissionReply;
import dev.tandem.command.web.batch.CommandBatchEndpoint.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives commands so that those about the same requisition, candidate or person are decided one after the other, in their order, and all others side by side.
 * Where one was not decided, because there was no room perhaps, those that come after it are held back, or they would overtake it when it comes again.
 */
final class InOrder {

    private static final Set<String> THINGS = Set.of("requisition", "candidate", "person");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Function<Submission, Entry> answer;
    private final Executor threads;

    InOrder(Function<Submission, Entry> answer, Executor threads) {
        this.answer = answer;
        this.threads = threads;
    }

    /** What each will be answered, in their order. */
    List<CompletableFuture<Entry>> give(List<Submission> submissions, List<BatchReader.Entry> entries) {
        Map<String, CompletableFuture<Entry>> last = new HashMap<>();
        List<CompletableFuture<Entry>> answers = new ArrayList<>(submissions.size());
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            Set<String> things = things(submission.body());
            CompletableFuture<Entry> previous = entries.get(i).ifPreviousDone() ? answers.getLast() : null;
            List<CompletableFuture<Entry>> before = Stream.concat(
                            things.stream().map(last::get), Stream.ofNullable(previous))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            CompletableFuture<Entry> mine = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                    .thenApplyAsync(_ -> inTurn(submission, before, previous), threads);
            things.forEach(thing -> last.put(thing, mine));
            answers.add(mine);
        }
        return answers;
    }

    private Entry inTurn(
            Submission submission, List<CompletableFuture<Entry>> before, @Nullable CompletableFuture<Entry> previous) {
        if (!before.stream().allMatch(one -> isDecided(one.join()))) {
            return entry(submission, heldBack());
        }
        return previous != null && previous.join().status() != HttpStatus.OK.value()
                ? leftOut(submission)
                : answer.apply(submission);
    }

    /** Not given, since the one before it was not done. */
    static Entry leftOut(Submission submission) {
        return entry(
                submission,
                Problem.of(
                        HttpStatus.CONFLICT,
                        "PREVIOUS_NOT_DONE",
                        "The one before it in the request was not done.",
                        "It was to be given only if that one was done.",
                        "Look at the answer to that one; send both again once it is right."));
    }

    private static boolean isDecided(Entry entry) {
        return entry.status() < 500 && entry.status() != HttpStatus.TOO_MANY_REQUESTS.value();
    }

    private static Entry entry(Submission submission, Problem problem) {
        SubmissionReply reply = SubmissionReply.no(problem, submission, Map.of());
        return new Entry(reply.status().value(), reply.headers(), reply.body());
    }

    /** 503: it was not its turn. */
    private static Problem heldBack() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "HELD_BACK",
                "One before it in the request, about the same, was not decided.",
                "It is held back, so that it does not overtake that one.",
                "Send both again, in the same order, after Retry-After; nothing was done.");
    }

    /** What a command is about; a body that cannot be read is about nothing, and will hear so. */
    private static Set<String> things(byte[] body) {
        Set<String> things = new LinkedHashSet<>();
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING && THINGS.contains(name)) {
                    things.add(name + " " + json.getString());
                }
                json.skipChildren();
            }
        } catch (JacksonException _) {
            // said where it is decided
        }
        return things;
    }
}
