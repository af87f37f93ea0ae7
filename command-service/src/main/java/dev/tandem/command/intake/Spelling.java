package dev.tandem.command.intake;

import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant. */
final class Spelling {

    private static final int MOST = 3;

    private Spelling() {}

    /** The names of commands that are nearest to this one, nearest first; at most three, none if all are far. */
    static List<String> nearest(String name, CommandCatalog catalog) {
        return nearest(name, catalog.forPeople().stream().map(CommandType::name).toList());
    }

    /** Those that differ from {@code given} by at most a third of its letters, nearest first; at most three. */
    static List<String> nearest(String given, Collection<String> known) {
        String plain = plain(given);
        return known.stream()
                .filter(name -> distance(plain, plain(name)) <= Math.max(1, plain.length() / 3))
                .sorted(Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static String plain(String name) {
        String start = name.length() > 100 ? name.substring(0, 100) : name;
        return start.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Levenshtein: how many letters to insert, drop or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
