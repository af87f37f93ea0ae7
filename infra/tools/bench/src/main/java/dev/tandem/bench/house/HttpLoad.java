package dev.tandem.bench.house;

import dev.tandem.bench.Callers;
import dev.tandem.bench.Measured;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** So many callers who ask one thing after the other over a connection each, and how long each had to wait. */
final class HttpLoad implements AutoCloseable {

    private final List<Wire> wires = new ArrayList<>();
    private final List<byte[]> requests;
    private final Latencies latencies = new Latencies();

    /**
     * Connects.
     *
     * @param requests of which one is taken at random each time
     */
    HttpLoad(URI service, List<byte[]> requests, int callers) throws IOException {
        this.requests = requests;
        for (int i = 0; i < callers; i++) {
            wires.add(new Wire(service));
        }
    }

    /** Requests a second, over that time. */
    Measured perSecond(Duration time) throws Exception {
        return Callers.perSecond(wires.size(), time, i -> () -> once(wires.get(i)));
    }

    /** The first caller asks so often. */
    void times(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            once(wires.getFirst());
        }
    }

    private void once(Wire wire) throws IOException {
        byte[] request = requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
        long begin = System.nanoTime();
        wire.ask(request).ok();
        latencies.took(System.nanoTime() - begin);
    }

    /** How long callers had to wait since the last {@link Latencies#forget}. */
    Latencies latencies() {
        return latencies;
    }

    @Override
    public void close() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
