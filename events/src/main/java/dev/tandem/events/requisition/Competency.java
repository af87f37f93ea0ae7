package dev.tandem.events.requisition;

import java.util.List;
import java.util.Map;

/**
 * Something that interviews assess.
 *
 * @param anchors for each rating from 1 to 4, what somebody at that level does
 * @param questions the question bank
 */
public record Competency(CompetencyId id, String name, Map<Integer, String> anchors, List<String> questions) {}
