package dev.tandem.query.facts;

import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Some rows of a table of facts.
 *
 * @param items what is on this page, in the order of the keys of the read model: objects whose members are the columns, as `/facts` tells them
 * @param next the {@code cursor} of the next page; null on the last
 */
record FactPage(List<JsonNode> items, @Nullable String next) implements Paged {}
