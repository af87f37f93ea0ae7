package dev.tandem.query.golden;

import dev.tandem.testing.golden.OldEvent;
import dev.tandem.testing.golden.OldLog.Asked;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What that version answered wrongly, so that it is answered otherwise now: each kind with its reason, and none without one. */
final class Mended {

    private final Set<String> rescinded;
    private final Set<String> reconsidered;
    private final List<Kind> kinds = List.of(
            new Kind(
                    "An offer that was rescinded stands no longer: that version's read models did not hear of it.",
                    (asked, line) -> line.contains("/offer/") && rescinded(asked)),
            new Kind(
                    "Whoever was reconsidered was not rejected and did not withdraw, and whose offer was rescinded had one.",
                    (asked, line) -> line.startsWith("/decisions/") && (rescinded(asked) || reconsidered(asked))),
            new Kind(
                    "Nobody reaches the next stage before they reach a stage: such do not count for its median.",
                    (asked, line) -> line.contains("/\"SCREEN\"/medianHoursToNext")),
            new Kind(
                    "A hire ends what was owed by then: nobody owes feedback that nobody may give.",
                    (asked, line) -> asked.path().equals("/requisitions/w10-req-old/board")
                            && line.endsWith("/feedback/owed = 2")),
            new Kind(
                    "A move forward ends the manager's review: nothing is late after it.",
                    (asked, line) ->
                            asked.path().equals("/requisitions/w12-req/board") && line.contains("SUBMITTAL_REVIEW")),
            new Kind(
                    "What was done before anybody asked keeps no promise: it does not count for how long that took.",
                    (asked, line) -> asked.path().startsWith("/metrics/partnership")
                            && line.matches(".*/feedback/p(50|90)Hours/(n|value) = .*")),
            new Kind(
                    "Each rejection counts, also of whoever was rejected twice, and in the time in which it was given.",
                    (asked, line) ->
                            asked.path().startsWith("/metrics/partnership") && line.contains("/actionableRejections/")),
            new Kind(
                    "Submittals are counted for each candidate who was interviewed, and that is how many cases there are.",
                    (asked, line) -> asked.path().startsWith("/metrics/partnership")
                            && line.contains("/submittalsPerInterview/")),
            new Kind(
                    "An application counts when it began, not when its candidate was submitted last.",
                    (asked, line) ->
                            asked.path().startsWith("/metrics/partnership?from") && line.contains("/timeToHireDays/")),
            new Kind(
                    "Where there is no application, the newer of both usual lists of stages is taken.",
                    (asked, line) -> asked.path().startsWith("/metrics/funnel")
                            && asked.answer().at("/basis/applications").asInt(-1) == 0
                            && line.contains("\"SCREEN\"")),
            new Kind(
                    "An action that was agreed has a number, an owner and a last moment beside its text.",
                    (_, line) -> line.contains("/resolved/actions/")));

    Mended(List<OldEvent> log) {
        rescinded = requisitionsWith("hiring.OfferRescinded", log);
        reconsidered = requisitionsWith("hiring.CandidateReconsidered", log);
    }

    /** The reason why that line is answered otherwise now; null if there is none. */
    @Nullable
    String why(Asked asked, String line) {
        return kinds.stream()
                .filter(kind -> kind.of().test(asked, line))
                .map(Kind::why)
                .findFirst()
                .orElse(null);
    }

    /** All reasons that there are. */
    Set<String> reasons() {
        return new HashSet<>(kinds.stream().map(Kind::why).toList());
    }

    /** Whether that was asked about a requisition where it happened, or about all of them. */
    private boolean rescinded(Asked asked) {
        return about(asked, rescinded);
    }

    private boolean reconsidered(Asked asked) {
        return about(asked, reconsidered);
    }

    private static boolean about(Asked asked, Set<String> requisitions) {
        return !asked.path().contains("req")
                || requisitions.stream().anyMatch(one -> (asked.path() + "/").matches(".*[/=]" + one + "/.*"));
    }

    private static Set<String> requisitionsWith(String type, List<OldEvent> log) {
        Set<String> requisitions = new HashSet<>();
        for (OldEvent one : log) {
            if (one.type().equals(type)) {
                JsonNode event = JsonMapper.shared().readTree(one.payload());
                requisitions.add(event.path("requisition").asString());
            }
        }
        return requisitions;
    }

    /** Lines that are answered otherwise, and why. */
    private record Kind(String why, BiPredicate<Asked, String> of) {}
}
