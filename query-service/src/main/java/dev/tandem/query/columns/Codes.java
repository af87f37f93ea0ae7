package dev.tandem.query.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts by number: each that occurs has one, from 0, which it keeps. */
final class Codes {

    /** The code of no text. */
    static final int NONE = -1;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The code of that text, which has one from now on. */
    int of(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        codes.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    /** The code of that text; -2 if it does not occur, which no row has. */
    int find(String text) {
        return codes.getOrDefault(text, -2);
    }

    String text(int code) {
        return texts.get(code);
    }

    int size() {
        return texts.size();
    }
}
