package dev.tandem.launcher;

import dev.tandem.client.Api;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Has a running Tandem decide again what was decided, stretch by stretch, and says what does not follow. */
final class RulesCheck {

    private static final int EVENTS_AT_ONCE = 500;
    private static final Duration TELL_EVERY = Duration.ofSeconds(2);

    private final Api command;
    private final String who;
    private final @Nullable String requisition;
    private final Map<Judgement, Integer> counted = new EnumMap<>(Judgement.class);
    private final Map<String, Integer> notJudged = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private enum Judgement {
        FOLLOWS,
        REFUSED,
        DIFFERS,
        NOT_JUDGED
    }

    RulesCheck(Endpoints endpoints, String who, @Nullable String requisition) {
        this.command = new Api(endpoints.command(), new Tokens(endpoints.identity(), InstantSource.system()));
        this.who = who;
        this.requisition = requisition;
    }

    /** 0 if nothing was found that should not be there. */
    int run() {
        long told = System.nanoTime();
        @Nullable Long behind = 0L;
        while (behind != null) {
            JsonNode stretch = command.post("/audit/rules", asked(behind), who);
            stretch.get("verdicts").forEach(this::count);
            behind = stretch.path("next").isNull() ? null : stretch.get("next").asLong();
            if (behind != null && System.nanoTime() - told > TELL_EVERY.toNanos()) {
                System.err.println("  up to position " + behind);
                told = System.nanoTime();
            }
        }
        return report();
    }

    private String asked(long behind) {
        return requisition == null
                ? "{\"behind\": %d, \"events\": %d}".formatted(behind, EVENTS_AT_ONCE)
                : "{\"behind\": %d, \"events\": %d, \"requisition\": \"%s\"}"
                        .formatted(behind, EVENTS_AT_ONCE, requisition);
    }

    private void count(JsonNode verdict) {
        Judgement judgement = Judgement.valueOf(verdict.get("judgement").asString());
        counted.merge(judgement, 1, Integer::sum);
        String name = verdict.path("command").asString("an unnamed command");
        switch (judgement) {
            case FOLLOWS -> {}
            case NOT_JUDGED -> notJudged.merge(name, 1, Integer::sum);
            case REFUSED, DIFFERS ->
                wrong.add("position " + verdict.get("first").asLong() + ": " + name + ". "
                        + verdict.get("detail").asString()
                        + (judgement == Judgement.REFUSED
                                ? " Rule: " + verdict.path("rule").asString("")
                                : " Other than given: " + verdict.get("differs")));
        }
    }

    private int report() {
        int all = counted.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(
                all + " commands led to the events" + (requisition == null ? "" : " of " + requisition) + ".");
        System.out.println(counted.getOrDefault(Judgement.FOLLOWS, 0) + " were decided again, to the same events.");
        if (!notJudged.isEmpty()) {
            System.out.println(
                    counted.get(Judgement.NOT_JUDGED)
                            + " could not be: their events do not tell the command whole, or an earlier edition of the rules decided them.");
            notJudged.forEach((name, count) -> System.out.println("  " + count + " " + name));
        }
        if (wrong.isEmpty()) {
            System.out.println("Nothing was found that does not follow from the rules.");
            return 0;
        }
        System.out.println(wrong.size() + " should not be there, or not so:");
        wrong.forEach(line -> System.out.println("  " + line));
        return 1;
    }
}
