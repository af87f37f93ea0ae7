package dev.tandem.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {

    private final List<List<String>> questions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void whoAsksAloneIsAnsweredAtOnce() {
        BatchLoader<String> gathering = new BatchLoader<>(keys -> Map.of("a", "yes"), Runnable::run);

        assertThat(gathering.ask("a")).isEqualTo("yes");
        assertThat(gathering.ask("b")).isNull();
    }

    @Test
    void thoseWhoComeWhileAQuestionIsUnderWayShareTheNextOneAndEachHearsTheirOwnAnswer() throws Exception {
        BatchLoader<String> gathering = new BatchLoader<>(this::answerLate, Thread::startVirtualThread);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> gathering.ask("first"));
            asked.await();
            List<Thread> waiting = new ArrayList<>();
            List<Future<String>> others = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String key = "k" + i % 20; // each by two
                others.add(threads.submit(() -> {
                    synchronized (waiting) {
                        waiting.add(Thread.currentThread());
                    }
                    return gathering.ask(key);
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
        BatchLoader<String> gathering = new BatchLoader<>(
                keys -> {
                    if (questions.isEmpty()) {
                        answerLate(keys);
                        throw new IllegalStateException("away");
                    }
                    return answerLate(keys);
                },
                Thread::startVirtualThread);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> gathering.ask("first"));
            asked.await();
            Future<String> second = threads.submit(() -> gathering.ask("second"));
            mayAnswer.countDown();

            assertThatThrownBy(first::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("away");
            assertThat(second.get()).isEqualTo("second!");
        }
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
