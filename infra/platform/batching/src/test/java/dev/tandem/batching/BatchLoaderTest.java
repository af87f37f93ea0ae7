package dev.tandem.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.batching.BatchLoader.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {

    private final List<List<String>> questions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void whoAsksAloneIsAnsweredAtOnce() {
        BatchLoader<String, @Nullable String> loader = loader(keys -> Map.of("a", "yes"), Runnable::run);

        assertThat(loader.ask("a").join()).isEqualTo("yes");
        assertThat(loader.ask("b").join()).isNull();
    }

    @Test
    void thoseWhoComeWhileAQuestionIsUnderWayShareTheNextOneAndEachHearsTheirOwnAnswer() throws Exception {
        BatchLoader<String, @Nullable String> loader = loader(this::answerLate, Thread::startVirtualThread);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> loader.ask("first").join());
            asked.await();
            List<Thread> waiting = new ArrayList<>();
            List<Future<String>> others = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String key = "k" + i % 20; // each by two
                others.add(threads.submit(() -> {
                    synchronized (waiting) {
                        waiting.add(Thread.currentThread());
                    }
                    return loader.ask(key).join();
                }));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                synchronized (waiting) {
                    return waiting.size() == 40
                            && waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
                }
            });
            mayAnswer.countDown();

            assertThat(first.get()).isEqualTo("first!");
            for (int i = 0; i < 40; i++) {
                assertThat(others.get(i).get()).isEqualTo("k" + i % 20 + "!");
            }
        }
        assertThat(questions).hasSize(2);
        assertThat(questions.getLast()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aQuestionThatFailsFailsThoseWhoShareItAndNobodyAfterThem() throws Exception {
        BatchLoader<String, @Nullable String> loader = loader(
                keys -> {
                    if (questions.isEmpty()) {
                        answerLate(keys);
                        throw new IllegalStateException("away");
                    }
                    return answerLate(keys);
                },
                Thread::startVirtualThread);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> loader.ask("first").join());
            asked.await();
            Future<String> second = threads.submit(() -> loader.ask("second").join());
            mayAnswer.countDown();

            assertThatThrownBy(first::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("away");
            assertThat(second.get()).isEqualTo("second!");
        }
    }

    @Test
    void thoseWhoComeWithinTheMomentGoTogetherAndMoreThanFitGoWithTheNext() {
        List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
        BatchLoader<String, String> loader = BatchLoader.gathering(
                asked -> {
                    batches.add(asked.stream().map(Asked::question).toList());
                    asked.forEach(one -> one.answer().complete(one.question()));
                },
                Thread::startVirtualThread,
                3,
                1,
                Duration.ofMillis(500));

        List<CompletableFuture<String>> answers =
                Stream.of("a", "b", "c", "d").map(loader::ask).toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactly("a", "b", "c", "d");
        assertThat(batches).containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void whatABatchLeavesOpenFailsAndWhatItAnsweredBeforeItThrewStaysAnswered() {
        BatchLoader<String, String> silent = BatchLoader.oneAtATime(_ -> {}, Runnable::run, 10);
        assertThatThrownBy(() -> silent.ask("a").join()).hasMessageContaining("without an answer");

        BatchLoader<String, String> torn = BatchLoader.oneAtATime(
                asked -> {
                    asked.getFirst().answer().complete("heard");
                    throw new IllegalStateException("away");
                },
                Runnable::run,
                10);
        assertThat(torn.ask("a").join()).isEqualTo("heard");
    }

    private static BatchLoader<String, @Nullable String> loader(
            Function<List<String>, Map<String, String>> answers, Executor executor) {
        return BatchLoader.oneAtATime(
                asked -> {
                    Map<String, String> found = answers.apply(
                            asked.stream().map(Asked::question).distinct().toList());
                    asked.forEach(one -> one.answer().complete(found.get(one.question())));
                },
                executor,
                256);
    }

    private Map<String, String> answerLate(List<String> keys) {
        questions.add(keys);
        asked.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return keys.stream().collect(Collectors.toMap(key -> key, key -> key + "!"));
    }
}
