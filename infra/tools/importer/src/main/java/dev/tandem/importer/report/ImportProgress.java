package dev.tandem.importer.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far an import is: a bar on a terminal, now and then a line elsewhere. */
public final class ImportProgress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\033[K";
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean live;
    private final LongSupplier all;
    private final LongSupplier done;
    private final long begun = System.nanoTime();
    private final Thread shower;

    /**
     * Shows from now on until closed.
     *
     * @param live whether lines can be overwritten
     * @param all how many rows there are; 0 as long as they are being read
     * @param done how many were dealt with
     */
    public ImportProgress(PrintStream out, boolean live, LongSupplier all, LongSupplier done) {
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
        String line = line(done.getAsLong(), all.getAsLong(), Duration.ofNanos(System.nanoTime() - begun));
        out.print(live ? CLEAR_LINE + line : line + "\n");
        out.flush();
    }

    /** One line: a bar, the share, the count, the rate, how long it will take. */
    static String line(long done, long all, Duration spent) {
        if (all == 0) {
            return String.format(Locale.ROOT, "%,d rows read", done);
        }
        double share = (double) done / all;
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
