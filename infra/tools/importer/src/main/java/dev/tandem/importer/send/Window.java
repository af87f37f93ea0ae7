package dev.tandem.importer.send;

import dev.tandem.client.Door.Order;
import dev.tandem.client.Door.Step;
import dev.tandem.importer.plan.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Units that wait for their turn, in their order: which of them can go with the next request. For one thread. */
final class Window {

    /** What a request may hold, with room for what surrounds the bodies. */
    private static final int MOST_BYTES = 200_000;

    private static final int BYTES_AROUND = 300;

    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private final Map<String, Integer> underWay = new HashMap<>();
    private int unitsUnderWay;
    private boolean aloneUnderWay;
    private long next;

    /** A unit, and how far it has come. */
    static final class Waiting {

        private final long number;
        private final Unit unit;
        private final int[] sizes;
        private int done;
        private boolean news;
        private boolean byItself;
        private int sent;

        private Waiting(long number, Unit unit) {
            this.number = number;
            this.unit = unit;
            this.sizes = unit.orders().stream()
                    .mapToInt(order -> JsonMapper.shared().writeValueAsBytes(order.body()).length + BYTES_AROUND)
                    .toArray();
        }

        Unit unit() {
            return unit;
        }

        /** How many of its commands were done. */
        int done() {
            return done;
        }

        /** One more was done; {@code now}, or known before. */
        void does(boolean now) {
            done++;
            news |= now;
        }

        boolean isDone() {
            return done == unit.orders().size();
        }

        boolean hasNews() {
            return news;
        }

        /** The request that it was in was not taken as a whole: it goes alone. */
        void goesByItself() {
            byItself = true;
        }

        /** How many commands of it are in the request that is under way. */
        int sent() {
            return sent;
        }

        private int bytes(int commands) {
            int bytes = 0;
            for (int i = done; i < done + commands; i++) {
                bytes += sizes[i];
            }
            return bytes;
        }

        /** What of it goes with the request. */
        List<Step> steps() {
            List<Step> steps = new ArrayList<>(sent);
            for (int i = done; i < done + sent; i++) {
                Order order = unit.orders().get(i);
                steps.add(new Step(order, i > done));
            }
            return steps;
        }
    }

    int size() {
        return waiting.size();
    }

    boolean isIdle() {
        return unitsUnderWay == 0;
    }

    void add(Unit unit) {
        waiting.put(next, new Waiting(next, unit));
        next++;
    }

    /** What can go now, in order; empty if all has to wait for what is under way. */
    List<Waiting> take(int most) {
        List<Waiting> taken = new ArrayList<>();
        Set<String> blocked = new HashSet<>(underWay.keySet());
        int commands = 0;
        int bytes = 0;
        if (aloneUnderWay) {
            return taken;
        }
        for (Waiting one : waiting.values()) {
            if (one.unit.alone() || one.byItself) {
                boolean first = taken.isEmpty()
                        && (one.byItself
                                ? isFree(one, blocked)
                                : unitsUnderWay == 0
                                        && one == waiting.firstEntry().getValue());
                if (first) {
                    one.sent =
                            Math.min(one.byItself ? 1 : most, one.unit.orders().size() - one.done);
                    taken.add(one);
                }
                if (first || one.unit.alone()) {
                    break;
                }
                blocked.addAll(one.unit.things());
                continue;
            }
            int left = one.unit.orders().size() - one.done;
            int fits = taken.isEmpty() ? Math.min(left, most) : left;
            if (!isFree(one, blocked)
                    || commands + fits > most
                    || !taken.isEmpty() && bytes + one.bytes(fits) > MOST_BYTES) {
                blocked.addAll(one.unit.things());
                if (commands >= most) {
                    break;
                }
                continue;
            }
            one.sent = fits;
            commands += fits;
            bytes += one.bytes(fits);
            taken.add(one);
            if (fits < left) {
                break;
            }
        }
        taken.forEach(this::begin);
        return taken;
    }

    private static boolean isFree(Waiting one, Set<String> blocked) {
        for (String thing : one.unit.things()) {
            if (blocked.contains(thing)) {
                return false;
            }
        }
        return true;
    }

    private void begin(Waiting one) {
        waiting.remove(one.number);
        unitsUnderWay++;
        aloneUnderWay |= one.unit.alone();
        one.unit.things().forEach(thing -> underWay.merge(thing, 1, Integer::sum));
    }

    /** It is under way no longer; {@code again}: it waits once more, where it was. */
    void end(Waiting one, boolean again) {
        unitsUnderWay--;
        if (one.unit.alone()) {
            aloneUnderWay = false;
        }
        one.unit.things().forEach(thing -> underWay.computeIfPresent(thing, (_, n) -> n == 1 ? null : n - 1));
        if (again) {
            waiting.put(one.number, one);
        }
    }
}
