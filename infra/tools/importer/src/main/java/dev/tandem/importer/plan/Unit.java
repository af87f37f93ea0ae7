package dev.tandem.importer.plan;

import dev.tandem.client.Door.Order;
import dev.tandem.importer.map.LogRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is given together: the commands of a row, or one that comes before the first row that needs it. Of its commands each is given only if the one
 * before it was done.
 *
 * @param row what became of it is what became of this row; null: it is no row's own
 * @param neededBy the line that it is given for
 * @param orders at least one
 * @param things what it is about: units that share one go in their order
 * @param alone whether nothing else may be under way meanwhile
 */
public record Unit(@Nullable LogRow row, long neededBy, List<Order> orders, Set<String> things, boolean alone) {}
