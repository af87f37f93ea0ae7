package dev.tandem.importer.plan;

import dev.tandem.client.Door.Order;
import dev.tandem.importer.map.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Says with each command what came before it about the same things, as a digest. A refusal is remembered together with that: whoever goes on with an import
 * that was killed hears what was heard, also where later rows are in by now, and a row before which something was mended is decided anew.
 */
final class Befores {

    private static final int LENGTH = 32;

    private final Map<String, String> last = new HashMap<>();

    /** The same, with what came before. Units come in their order. */
    Unit with(Unit unit) {
        TreeSet<String> things = new TreeSet<>(unit.things());
        StringBuilder before = new StringBuilder();
        things.forEach(thing -> before.append(thing)
                .append('=')
                .append(last.getOrDefault(thing, ""))
                .append(';'));
        String digest = Ids.digest(before.toString()).substring(0, LENGTH);
        List<Order> orders = new ArrayList<>(unit.orders().size());
        for (Order order : unit.orders()) {
            orders.add(order.after(digest));
            before.append(order.name())
                    .append(order.key())
                    .append(order.occurredAt())
                    .append(order.body());
        }
        String now = Ids.digest(before.toString()).substring(0, LENGTH);
        things.forEach(thing -> last.put(thing, now));
        return new Unit(unit.row(), unit.neededBy(), orders, unit.things(), unit.alone());
    }
}
