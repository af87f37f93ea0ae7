package dev.tandem.query.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The contexts of a table's rows, each once, and where each value of a dimension occurs. */
final class Contexts {

    private static final int DIMENSIONS = Dimension.values().length;

    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Integer> byText = new HashMap<>();
    private final Codes[] values = new Codes[DIMENSIONS];
    private final Ints[] codes = new Ints[DIMENSIONS];
    private final List<List<Ints>> having = new ArrayList<>();

    Contexts() {
        for (int i = 0; i < DIMENSIONS; i++) {
            values[i] = new Codes();
            codes[i] = new Ints();
            having.add(new ArrayList<>());
        }
    }

    int size() {
        return byText.size();
    }

    /** The number of the context that is written so, as a JSON array of its parts. */
    int of(String text) {
        Integer known = byText.get(text);
        if (known != null) {
            return known;
        }
        @Nullable String[] parts = json.readValue(text, String[].class);
        if (parts.length != DIMENSIONS) {
            throw new IllegalArgumentException("a context of " + parts.length + " parts: " + text);
        }
        int context = byText.size();
        byText.put(text, context);
        for (int i = 0; i < DIMENSIONS; i++) {
            int code = values[i].of(parts[i]);
            codes[i].add(code);
            if (code != Codes.NONE) {
                if (code == having.get(i).size()) {
                    having.get(i).add(new Ints());
                }
                having.get(i).get(code).add(context);
            }
        }
        return context;
    }

    /** The code that a context has for a dimension; {@link Codes#NONE} where it has no value. */
    int code(Dimension dimension, int context) {
        return codes[dimension.ordinal()].get(context);
    }

    Codes values(Dimension dimension) {
        return values[dimension.ordinal()];
    }

    /** Those that have one of the wanted values in each dimension that is narrowed; null if none is. */
    @Nullable
    Ints having(Map<Dimension, Set<String>> wanted) {
        Dimension narrowest = null;
        int fewest = Integer.MAX_VALUE;
        Map<Dimension, Set<Integer>> codesOf = new HashMap<>();
        for (Map.Entry<Dimension, Set<String>> one : wanted.entrySet()) {
            Set<Integer> found = new HashSet<>();
            int contexts = 0;
            for (String value : one.getValue()) {
                int code = values(one.getKey()).find(value);
                if (code >= 0 && found.add(code)) {
                    contexts += having.get(one.getKey().ordinal()).get(code).size();
                }
            }
            codesOf.put(one.getKey(), found);
            if (contexts < fewest) {
                fewest = contexts;
                narrowest = one.getKey();
            }
        }
        if (narrowest == null) {
            return null;
        }
        Ints all = new Ints();
        for (int code : codesOf.getOrDefault(narrowest, Set.of())) {
            Ints candidates = having.get(narrowest.ordinal()).get(code);
            for (int i = 0; i < candidates.size(); i++) {
                int context = candidates.get(i);
                boolean fits = true;
                for (Map.Entry<Dimension, Set<Integer>> one : codesOf.entrySet()) {
                    fits &= one.getValue().contains(code(one.getKey(), context));
                }
                if (fits) {
                    all.add(context);
                }
            }
        }
        return all;
    }
}
