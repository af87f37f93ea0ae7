package dev.tandem.launcher.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** What people see while parts start and stop: a line for each that is done and, on a terminal, what is waited for. */
public final class Progress {

    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean live;
    private final Map<String, Long> waiting = new ConcurrentSkipListMap<>();

    /** Lives on the terminal, if there is one. */
    public Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        if (live) {
            Thread.ofPlatform().daemon().name("progress").start(this::keepShowing);
        }
    }

    /** Says something. */
    public synchronized void say(String line) {
        out.print((live ? CLEAR_LINE : "") + line + "\n");
        show();
    }

    /** A part is waited for from now on. */
    synchronized void begin(String what) {
        waiting.put(what, System.nanoTime());
        show();
    }

    /** A part is no longer waited for. */
    synchronized void end(String part, String outcome, String detail) {
        Long since = waiting.remove(part);
        String took = since == null ? "" : seconds(Duration.ofNanos(System.nanoTime() - since));
        say("  %-17s %-9s %7s   %s".formatted(part, outcome, took, detail).stripTrailing());
    }

    /** How long, for people. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void show() {
        if (live && !waiting.isEmpty()) {
            long now = System.nanoTime();
            out.print(CLEAR_LINE + "  waiting for "
                    + waiting.entrySet().stream()
                            .map(entry -> entry.getKey() + " "
                                    + Duration.ofNanos(now - entry.getValue()).toSeconds() + " s")
                            .collect(Collectors.joining(", ")));
        } else if (live) {
            out.print(CLEAR_LINE);
        }
        out.flush();
    }

    private void keepShowing() {
        try {
            while (true) {
                Thread.sleep(500);
                synchronized (this) {
                    if (!waiting.isEmpty()) {
                        show();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
