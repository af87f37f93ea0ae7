package dev.tandem.query.feed;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Some events.
 *
 * @param items CloudEvents in their JSON format, in the order of their positions: the attributes of the envelope, and `data` as the
 *     schema says to which `dataschema` leads
 * @param after behind which position to go on: send it as `after`
 * @param more whether there is more already
 */
record EventPage(List<JsonNode> items, long after, boolean more) {}
