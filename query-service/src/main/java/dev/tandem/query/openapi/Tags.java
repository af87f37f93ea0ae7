package dev.tandem.query.openapi;

import java.util.Map;
import java.util.Objects;

/** What stands under the tags of the endpoints. */
final class Tags {

    private static final Map<String, String> MEANING = Map.of(
            "Activity", "What happened lately, in plain sentences, with all that the reader may read of it.",
            "Audit", "Every event as it was recorded.",
            "Candidates",
                    "Candidates and their applications: their way, what was said about them, who is likely the same.",
            "Escalations", "What broken promises led to.",
            "Me", "Whoever asks.",
            "Metrics", "Figures, each with its definition and how many cases it counts.",
            "People", "Those who work on hires: names, open work, who has left.",
            "Requisitions", "Searches and their boards.",
            "Running the service", "How far the read models are, and what could not be folded.",
            "What waits", "Queues and inboxes: what waits for whom, until when, and what settles it.");

    private Tags() {}

    /** What stands under that tag; there has to be something. */
    static String meaning(String tag) {
        return Objects.requireNonNull(MEANING.get(tag), () -> "nobody says what stands under the tag " + tag);
    }
}
