package dev.tandem.command.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of each table of the database in a backup. */
enum BackedUp {
    /** Goes into the file of the events: what happened, what auditors are told, and the log over it. What is sealed is sealed there. */
    WITH_EVENTS(
            "events",
            "refusals",
            "refused_commands",
            "readings",
            "set_aside_retries",
            "candidate_index_rotations",
            "log_tiles",
            "log_subjects",
            "log_states",
            "log_published",
            "webhook_state",
            "webhooks",
            "webhook_kept",
            "webhook_lines",
            "webhook_deliveries",
            "webhook_attempts"),
    /** Goes into the file of the keys. */
    WITH_KEYS("subject_keys", "master_key", "master_key_rotations", "webhook_secrets"),
    /** Follows from the events, or is of the moment: it is made anew. */
    MADE_ANEW(
            "event_tags",
            "event_tags_head",
            "due_checks",
            "clock_keeper",
            "set_aside",
            "relay_checkpoint",
            "candidate_index_state",
            "candidate_index",
            "candidate_searches",
            "candidate_people",
            "candidate_aliases",
            "candidates_apart",
            "likely_duplicates",
            "retention_state",
            "retention_candidates",
            "retention_applications",
            "retention_places",
            "master_key_holders",
            "flyway_schema_history");

    private final List<String> tables;

    BackedUp(String... tables) {
        this.tables = List.of(tables);
    }

    List<String> tables() {
        return tables;
    }

    /** By table. */
    static Map<String, BackedUp> all() {
        Map<String, BackedUp> all = new TreeMap<>();
        Arrays.stream(values()).forEach(kind -> kind.tables.forEach(table -> all.put(table, kind)));
        return all;
    }
}
