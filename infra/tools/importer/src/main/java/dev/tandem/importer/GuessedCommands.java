package dev.tandem.importer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an activity may mean, by the words in its name. */
final class GuessedCommands {

    private GuessedCommands() {}

    /** In YAML; null if nothing comes to mind. */
    static @Nullable String command(String activity) {
        String said = activity.toLowerCase(Locale.ROOT);
        if (has(said, "appl", "received", "submitted") && !has(said, "reject", "withdr", "clos")) {
            return "[SubmitCandidate: {source: INBOUND}]";
        }
        if (has(said, "reject", "turned down", "declined by us", "not selected")) {
            return "[RejectWithFeedback: {}]";
        }
        if (has(said, "withdr")) {
            return "[WithdrawCandidate: {reason: OTHER}]";
        }
        if (has(said, "offer") && has(said, "accept")) {
            return "[AcceptOffer: {offer: \"{offer}\"}]";
        }
        if (has(said, "offer") && has(said, "declin", "refus")) {
            return "[DeclineOffer: {offer: \"{offer}\", reason: OTHER}]";
        }
        if (has(said, "offer")) {
            return "[ExtendOffer: {terms: {}}]";
        }
        if (has(said, "hired", "hire")) {
            return "[RecordHire: {offer: \"{offer}\", startDate: \"TODO\"}]";
        }
        if (has(said, "interview", "screen", "debrief")) {
            return "[AdvanceCandidate: {to: "
                    + (has(said, "debrief") ? "DEBRIEF" : has(said, "interview") ? "INTERVIEW" : "SCREEN") + "}]";
        }
        return null;
    }

    private static boolean has(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
