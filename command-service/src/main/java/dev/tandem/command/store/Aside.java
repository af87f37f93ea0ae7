package dev.tandem.command.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The writer's second thread, for what can be done while the first waits for the database. */
final class Aside implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tandem-store-aside").daemon().factory());

    /** Begins something. Until {@link Result#await} whatever it touches is its own. */
    <T> Result<T> begin(Supplier<T> work) {
        return new Result<>(CompletableFuture.supplyAsync(work, thread));
    }

    /** Something begun, or done. */
    record Result<T>(CompletableFuture<T> done) {

        /** Waits for it, whoever interrupts. */
        T await() {
            return done.join();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
