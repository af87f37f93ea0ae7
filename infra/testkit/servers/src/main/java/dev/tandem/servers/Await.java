package dev.tandem.servers;

import java.io.IOException;
import java.time.Duration;

/** Waits for what another process brings about, by asking again: there is nothing to be woken by. */
final class Await {

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Says whether it has come about. */
    interface Question {
        boolean answer() throws IOException;
    }

    private Await() {}

    /** Returns when the answer is yes. */
    static void until(String what, int seconds, Question question) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try {
            while (!question.answer()) {
                if (System.nanoTime() > end) {
                    throw new ServerException("waited " + seconds + " s for " + what);
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw new ServerException("waiting for " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while waiting for " + what, e);
        }
    }
}
