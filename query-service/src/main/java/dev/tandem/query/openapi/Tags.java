package dev.tandem.query.openapi;

import java.util.Map;
import java.util.Objects;

/** What stands under the tags of the endpoints. */
final class Tags {

    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("Activity", "What happened lately, in plain sentences, with all that the reader may read of it."),
            Map.entry("Audit", "Every event as it was recorded."),
            Map.entry(
                    "Candidates",
                    "Candidates and their applications: their way, what was said about them, who is likely the same."),
            Map.entry("Escalations", "What broken promises led to."),
            Map.entry("Events", "Every event in its order, as CloudEvents, for programs."),
            Map.entry("Facts", "What figures are counted from, as flat tables for analysis."),
            Map.entry("Me", "Whoever asks."),
            Map.entry("Metrics", "Figures, each with its definition and how many cases it counts."),
            Map.entry("People", "Those who work on hires: names, open work, who has left."),
            Map.entry("Requisitions", "Searches and their boards."),
            Map.entry("Running the service", "How far the read models are, and what could not be folded."),
            Map.entry("What waits", "Queues and inboxes: what waits for whom, until when, and what settles it."));

    private Tags() {}

    /** What stands under that tag; there has to be something. */
    static String meaning(String tag) {
        return Objects.requireNonNull(MEANING.get(tag), () -> "nobody says what stands under the tag " + tag);
    }
}
