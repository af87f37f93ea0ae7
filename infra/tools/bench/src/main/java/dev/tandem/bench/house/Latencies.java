package dev.tandem.bench.house;

import java.util.ArrayList;
import java.util.List;

/** How long many things took. */
final class Latencies {

    private final List<Long> nanos = new ArrayList<>();

    synchronized void took(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    synchronized void forget() {
        nanos.clear();
    }

    synchronized int count() {
        return nanos.size();
    }

    /** Within how many milliseconds so many of a hundred were done; NaN if there were none. */
    synchronized double percentile(int percent) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() * percent / 100, sorted.size() - 1)) / 1e6;
    }
}
