package dev.tandem.testing.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a running service requests made from its OpenAPI document: lawful ones, and ones with something wrong in the path, the
 * query, a header, the body, the framing. Whatever a caller sends, the answer has to be below 500, come in time, be a problem
 * document if it is a no, and name no class. The same seed makes the same requests.
 *
 * <pre>{@code
 * ApiFuzzer fuzzer = new ApiFuzzer(URI.create("http://localhost:" + port), "/openapi.json", List.of(token1, token2));
 * assertThat(fuzzer.run(TestSize.of(2_000, 50_000), 42).findings()).isEmpty();
 * }</pre>
 */
public final class ApiFuzzer {

    private static final int SENDERS = 4;
    private static final int MOST_FINDINGS = 20;

    private final URI base;
    private final List<String> tokens;
    private final JsonNode document;

    /**
     * A fuzzer of the service at {@code base}.
     *
     * @param document the path of an OpenAPI document that it serves, such as {@code /openapi.json}
     * @param tokens bearer tokens to choose from, at least one; of people in different roles, to come past the door
     */
    public ApiFuzzer(URI base, String document, List<String> tokens) {
        this.base = base;
        this.tokens = List.copyOf(tokens);
        this.document = document(base, document);
    }

    /**
     * What was seen.
     *
     * @param findings what no answer may be, at most 20; empty if all is well
     * @param statuses how many answers had which status; 0: closed without an answer, which only broken framing may bring
     */
    public record Report(List<Finding> findings, Map<Integer, Integer> statuses) {

        /** How many answers had a status from {@code least} to {@code most}. */
        public int answered(int least, int most) {
            return statuses.entrySet().stream()
                    .filter(entry -> entry.getKey() >= least && entry.getKey() <= most)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * An answer that may not be.
     *
     * @param why what is wrong with it
     * @param request what was sent, cut to a readable length
     * @param answer what came back, cut too
     */
    public record Finding(String why, String request, String answer) {}

    /** Sends so many requests, a few at a time. */
    public Report run(int requests, long seed) {
        ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        AtomicInteger next = new AtomicInteger();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                senders.submit(() -> {
                    try {
                        for (int n = next.getAndIncrement();
                                n < requests && findings.size() < MOST_FINDINGS;
                                n = next.getAndIncrement()) {
                            int status = one(seed + n, findings);
                            synchronized (statuses) {
                                statuses.merge(status, 1, Integer::sum);
                            }
                        }
                    } catch (RuntimeException e) {
                        findings.add(new Finding("the fuzzer itself failed: " + e, "", ""));
                        throw e;
                    }
                });
            }
        }
        return new Report(findings.stream().limit(MOST_FINDINGS).toList(), statuses);
    }

    private int one(long seed, ConcurrentLinkedQueue<Finding> findings) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        FuzzRequest request = new RequestMaker(document, base, tokens, random).request();
        RawAnswer answer;
        try {
            answer = RawAnswer.to(base, request);
        } catch (IOException e) {
            findings.add(new Finding("no answer: " + e, request.readable(), ""));
            return 0;
        }
        List<String> complaints = new ArrayList<>(answer.complaints(request));
        if (!complaints.isEmpty()) {
            findings.add(new Finding(String.join("; ", complaints), request.readable(), answer.readable()));
        }
        return answer.status();
    }

    private static JsonNode document(URI base, String path) {
        try {
            FuzzRequest ask = FuzzRequest.of("GET", path, "Host: " + base.getAuthority());
            return JsonMapper.shared().readTree(RawAnswer.to(base, ask).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
