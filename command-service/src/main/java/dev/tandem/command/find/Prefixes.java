package dev.tandem.command.find;

import dev.tandem.events.value.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed of a candidate. Beginnings of each word of the name, and of each two words together, for many share a first name and few of
 * them the first letter of the last; of the whole name only where its first word is too short to be found by itself. What they stand for is
 * part of each, so that a name never has the hash of an address.
 */
final class Prefixes {

    /** Shorter beginnings find nobody. */
    static final int FEWEST = 3;

    /** Longer ones are cut to that; what was found is compared with the whole once it is opened. */
    static final int MOST = 12;

    private static final int MOST_WORDS = 8;

    private Prefixes() {}

    static Set<String> ofName(String name) {
        List<String> words = Words.of(name);
        Set<String> all = new LinkedHashSet<>();
        words.stream()
                .limit(MOST_WORDS)
                .forEach(word -> Normal.beginnings(word, Normal.fewest(word), MOST)
                        .forEach(beginning -> all.add(word(beginning))));
        pairs(words.stream().limit(MOST_WORDS).toList()).forEach(all::add);
        if (!words.isEmpty() && isShort(words.getFirst())) {
            Normal.beginnings(String.join(" ", words), FEWEST, MOST).forEach(beginning -> all.add(whole(beginning)));
        }
        return all;
    }

    /**
     * What a name must have all of to be looked at, what fewest have first: empty if those words are too few characters to look for anybody.
     */
    static List<String> sought(List<String> words) {
        List<String> longest = words.stream()
                .limit(MOST_WORDS)
                .filter(word -> !isShort(word))
                .sorted(Comparator.comparingInt(Normal::length).reversed())
                .toList();
        List<String> found = Stream.concat(
                        pair(longest, words), longest.stream().map(word -> word(cut(word))))
                .toList();
        String whole = String.join(" ", words);
        return found.isEmpty() && Normal.length(whole) >= FEWEST ? List.of(whole(cut(whole))) : found;
    }

    /** Each word that can be found by itself, with each other one. */
    private static Stream<String> pairs(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, words.size())
                        .filter(j -> j != i)
                        .boxed()
                        .flatMap(j -> Normal.beginnings(words.get(i), Normal.fewest(words.get(i)), FEWEST).stream()
                                .flatMap(first -> Normal.beginnings(words.get(j), 1, FEWEST).stream()
                                        .map(second -> pair(first, second)))));
    }

    /** The longest word with another one. */
    private static Stream<String> pair(List<String> longest, List<String> words) {
        if (longest.isEmpty()) {
            return Stream.of();
        }
        List<String> others = new ArrayList<>(words);
        others.remove(longest.getFirst());
        return others.stream()
                .max(Comparator.comparingInt(Normal::length))
                .map(other -> pair(start(longest.getFirst()), start(other)))
                .stream();
    }

    private static String start(String word) {
        return Normal.first(word, Math.min(FEWEST, Normal.length(word)));
    }

    static @Nullable String ofEmail(@Nullable String email) {
        String normal = email == null ? null : Normal.email(email);
        return normal == null ? null : "email:" + normal;
    }

    static @Nullable String ofPhone(@Nullable String phone) {
        String normal = phone == null ? null : Normal.phone(phone);
        return normal == null ? null : "phone:" + normal;
    }

    static boolean isShort(String word) {
        return Normal.length(word) < Normal.fewest(word);
    }

    private static String cut(String text) {
        return Normal.length(text) > MOST ? Normal.first(text, MOST) : text;
    }

    private static String word(String beginning) {
        return "word:" + beginning;
    }

    private static String pair(String first, String second) {
        return "pair:" + first + " " + second;
    }

    private static String whole(String beginning) {
        return "whole:" + beginning;
    }
}
