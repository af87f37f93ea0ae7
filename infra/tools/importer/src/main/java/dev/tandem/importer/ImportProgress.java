package dev.tandem.importer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Shows how far an import is: a bar on a terminal, now and then a line elsewhere. */
final class ImportProgress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\033[K";
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean live;
    private final int all;
    private final IntSupplier done;
    private final long begun = System.nanoTime();
    private final Thread shower;

    /**
     * Shows from now on until closed.
     *
     * @param live whether lines can be overwritten
     * @param all how many rows there are
     * @param done how many were dealt with
     */
    ImportProgress(PrintStream out, boolean live, int all, IntSupplier done) {
        this.out = out;
        this.live = live;
        this.all = all;
        this.done = done;
        this.shower = Thread.ofPlatform().daemon().name("import-progress").start(this::keepShowing);
    }

    private void keepShowing() {
        try {
            while (true) {
                Thread.sleep(live ? Duration.ofMillis(250) : Duration.ofSeconds(5));
                show();
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private void show() {
        String line = line(done.getAsInt(), all, Duration.ofNanos(System.nanoTime() - begun));
        out.print(live ? CLEAR_LINE + line : line + "\n");
        out.flush();
    }

    /** One line: a bar, the share, the count, the rate, how long it will take. */
    static String line(int done, int all, Duration spent) {
        double share = all == 0 ? 1 : (double) done / all;
        double rate = done / Math.max(0.001, spent.toMillis() / 1000.0);
        int filled = (int) (share * WIDTH);
        String rest = rate < 0.5 ? "" : "  " + time(Duration.ofSeconds(Math.round((all - done) / rate))) + " to go";
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %,d of %,d rows  %,.0f rows/s%s",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                share * 100,
                done,
                all,
                rate,
                rest);
    }

    private static String time(Duration time) {
        return time.toMinutes() == 0
                ? time.toSeconds() + " s"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    @Override
    public void close() {
        shower.interrupt();
        try {
            shower.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        show();
        if (live) {
            out.println();
        }
    }
}
