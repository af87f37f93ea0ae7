package dev.tandem.query.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The group of each context, by the values that it has in some dimensions. */
final class Groups {

    /** The group of what is in none: it has no value in one of the dimensions. */
    static final int NONE = -1;

    private final Contexts contexts;
    private final List<Dimension> by;
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<List<String>> keys = new ArrayList<>();
    private int[] ofCode = new int[0];

    Groups(Contexts contexts, List<Dimension> by) {
        this.contexts = contexts;
        this.by = by;
        if (by.size() == 1) {
            ofCode = new int[contexts.values(by.getFirst()).size()];
            Arrays.fill(ofCode, NONE);
        }
    }

    /** The number of the group of that context, from 0. */
    int of(int context) {
        if (by.size() == 1) {
            int code = contexts.code(by.getFirst(), context);
            if (code == Codes.NONE) {
                return NONE;
            }
            if (ofCode[code] == NONE) {
                ofCode[code] = keys.size();
                keys.add(List.of(contexts.values(by.getFirst()).text(code)));
            }
            return ofCode[code];
        }
        List<Integer> codes = new ArrayList<>(by.size());
        for (Dimension dimension : by) {
            int code = contexts.code(dimension, context);
            if (code == Codes.NONE) {
                return NONE;
            }
            codes.add(code);
        }
        return numbers.computeIfAbsent(codes, these -> {
            List<String> key = new ArrayList<>(by.size());
            for (int i = 0; i < by.size(); i++) {
                key.add(contexts.values(by.get(i)).text(these.get(i)));
            }
            keys.add(List.copyOf(key));
            return keys.size() - 1;
        });
    }

    /** What the rows of each group have in common, in the order of its numbers. */
    List<List<String>> keys() {
        return keys;
    }
}
