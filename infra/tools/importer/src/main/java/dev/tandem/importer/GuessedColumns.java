package dev.tandem.importer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which column is what, by its name and by what stands in it. */
final class GuessedColumns {

    /** By which words a column is known, the surest first. */
    private static final Map<String, List<String>> WORDS = words();

    /** What may be about a person and belongs to nobody's hiring. */
    private static final List<String> PROTECTED = List.of(
            "gender",
            "sex",
            "birth",
            "age",
            "religio",
            "ethnic",
            "race",
            "nationality",
            "citizen",
            "disab",
            "marital",
            "protected");

    private final Map<String, Set<String>> texts;

    private GuessedColumns(Map<String, Set<String>> texts) {
        this.texts = texts;
    }

    /** The names of a map, each with its column; {@code texts}: what stands in each column. */
    static Map<String, String> of(Map<String, Set<String>> texts) {
        return new GuessedColumns(texts).columns();
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("time", List.of("time:timestamp", "timestamp", "time", "date", "at", "occurred", "when"));
        words.put(
                "activity", List.of("concept:name", "activity", "event", "type", "action", "status", "stage", "what"));
        words.put("sequence", List.of("sequence", "seq", "step", "nr"));
        words.put("application", List.of("application"));
        words.put("requisition", List.of("requisition", "job", "position", "vacancy", "req"));
        words.put("candidate", List.of("candidate", "applicant"));
        words.put("case", List.of("case:concept:name", "case"));
        words.put("interview", List.of("interview"));
        words.put("offer", List.of("offer"));
        words.put("recruiter", List.of("recruiter"));
        words.put("hiringManager", List.of("hiring_manager", "hiringmanager", "hiring manager", "manager"));
        words.put("person", List.of("org:resource", "resource", "person", "user", "actor", "by", "who"));
        return words;
    }

    private Map<String, String> columns() {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        WORDS.forEach((name, words) -> {
            for (String word : words) {
                String column = texts.keySet().stream()
                        .filter(one -> !taken.contains(one) && !isProtected(one) && fits(name, one, word))
                        .findFirst()
                        .orElse(null);
                if (column != null) {
                    found.put(name, column);
                    taken.add(column);
                    return;
                }
            }
        });
        String application = found.get("application");
        if (application != null && !found.containsKey("case") && !found.containsKey("requisition")) {
            found.remove("application");
            found.put("case", application); // without requisitions cases are what is spread
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : List.of("case", "sequence", "activity", "time", "person")) {
            if (found.containsKey(name)) {
                ordered.put(name, found.get(name));
            }
        }
        found.forEach(ordered::putIfAbsent);
        if (!ordered.containsKey("case") && ordered.containsKey("sequence")) {
            ordered.remove("sequence");
        }
        return ordered;
    }

    private boolean fits(String name, String column, String word) {
        String said = column.toLowerCase(Locale.ROOT);
        boolean matches = said.equals(word)
                || word.length() > 2 && said.matches("(.*[^a-z])?" + Pattern.quote(word) + "([^a-z].*)?");
        Set<String> seen = texts.getOrDefault(column, Set.of());
        return matches
                && (!name.equals("time")
                        || seen.stream().limit(20).anyMatch(text -> text.matches(".*\\d.*[-./: ].*\\d.*")))
                && (!name.equals("activity") || seen.size() <= 200);
    }

    /** Whether it may be about what nobody is judged by. */
    static boolean isProtected(String column) {
        String said = column.toLowerCase(Locale.ROOT);
        return PROTECTED.stream().anyMatch(word -> said.equals(word) || word.length() > 3 && said.contains(word));
    }
}
