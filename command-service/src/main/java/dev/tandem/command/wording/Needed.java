package dev.tandem.command.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a text has to hold for a regular expression to match it anywhere: one of some pieces of text. They are read off the expression,
 * so whatever holds none of them need not be searched.
 *
 * <p>It understands what {@link TraitExpressions} are written in: alternatives, groups, classes of characters, quantifiers, word
 * boundaries, and looks ahead and behind, which it passes over.
 */
final class Needed {

    /** Classes such as {@code [2-8]\d} are spelled out up to so many pieces. */
    private static final int MOST_SPELLED_OUT = 300;

    private final String expression;
    private final EmptyWords common;
    private int at;

    private Needed(String expression, EmptyWords common) {
        this.expression = expression;
        this.common = common;
    }

    /**
     * A piece of text.
     *
     * @param begins whether a word has to begin with it
     */
    record Piece(String text, boolean begins) {}

    /** What follows from a part of the expression: what it needs, null if nothing, and whether a word ends or none began at its end. */
    private record Part(@Nullable Set<Piece> needs, boolean boundary) {}

    /**
     * Of the pieces that one place in the expression needs, any has to be there; of such places that which is rarest in texts.
     *
     * @param common words that texts are full of
     * @return null if a text without any particular piece may match
     */
    static @Nullable Set<Piece> of(String expression, EmptyWords common) {
        Needed parser = new Needed(expression, common);
        Part whole = parser.alternatives(false);
        if (parser.at != expression.length()) {
            throw new IllegalArgumentException("not understood from " + parser.at + " on: " + expression);
        }
        return whole.needs();
    }

    /** The alternatives that an expression consists of; each can be searched for by itself. */
    static List<String> alternativesOf(String expression) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '\\' -> i++;
                case '(' -> depth++;
                case ')' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        all.add(expression.substring(from, i));
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        all.add(expression.substring(from));
        return all;
    }

    private Part alternatives(boolean boundary) {
        Part all = sequence(boundary);
        while (next('|')) {
            Part other = sequence(boundary);
            all = new Part(either(all.needs(), other.needs()), all.boundary() && other.boundary());
        }
        return all;
    }

    private static @Nullable Set<Piece> either(@Nullable Set<Piece> one, @Nullable Set<Piece> other) {
        if (one == null || other == null) {
            return null;
        }
        Set<Piece> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private Part sequence(boolean before) {
        @Nullable Set<Piece> rarest = null;
        boolean boundary = before;
        Run run = new Run(boundary);
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            if (looksAround() || next('$')) {
                continue;
            }
            if (next("\\b") || next('^')) {
                boundary = true;
                run = run.isEmpty() ? new Run(true) : run;
            } else if (next("(?:")) {
                rarest = rarer(rarest, run.pieces());
                Part group = alternatives(boundary);
                expect(')');
                boolean optional = quantified() == Times.MAYBE;
                rarest = optional ? rarest : rarer(rarest, group.needs());
                boundary = group.boundary() && (boundary || !optional);
                run = new Run(boundary);
            } else {
                List<String> one = character();
                Times times = quantified();
                if (times != Times.MAYBE && run.canTake(one)) {
                    run = run.and(one);
                    boundary = one.stream().noneMatch(piece -> isOfAWord(piece.charAt(0)));
                    if (times == Times.ONCE) {
                        continue;
                    }
                } else {
                    boundary = false;
                }
                rarest = rarer(rarest, run.pieces());
                run = new Run(boundary);
            }
        }
        return new Part(rarer(rarest, run.pieces()), boundary);
    }

    /** How often something may come. */
    private enum Times {
        ONCE,
        MAYBE,
        MORE
    }

    private Times quantified() {
        Times times = Times.ONCE;
        if (next('?') || next('*')) {
            times = Times.MAYBE;
        } else if (next('+')) {
            times = Times.MORE;
        } else if (next('{')) {
            times = expression.startsWith("0", at) ? Times.MAYBE : Times.MORE;
            at = expression.indexOf('}', at) + 1;
        }
        if (times != Times.ONCE) {
            next('?');
        }
        return times;
    }

    /** One character: each that it may be; empty if that is not worth saying. */
    private List<String> character() {
        if (next('[')) {
            return ofClass();
        }
        if (next("\\d")) {
            return range('0', '9');
        }
        if (next("\\w") || next('.')) {
            return List.of();
        }
        next('\\');
        return List.of(String.valueOf(expression.charAt(at++)));
    }

    private List<String> ofClass() {
        List<String> each = new ArrayList<>();
        while (!next(']')) {
            char from = expression.charAt(at++);
            if (from == '^' || from == '\\') {
                throw new IllegalArgumentException("such a class is not understood: " + expression);
            }
            if (next('-')) {
                each.addAll(range(from, expression.charAt(at++)));
            } else {
                each.add(String.valueOf(from));
            }
        }
        return each;
    }

    private static List<String> range(char from, char to) {
        List<String> each = new ArrayList<>();
        for (char c = from; c <= to; c++) {
            each.add(String.valueOf(c));
        }
        return each;
    }

    /** Passes over a look ahead or behind: that something more is asked for needs nobody to know. */
    private boolean looksAround() {
        if (!Stream.of("(?=", "(?!", "(?<!", "(?<=").anyMatch(this::next)) {
            return false;
        }
        alternatives(false);
        expect(')');
        return true;
    }

    private @Nullable Set<Piece> rarer(@Nullable Set<Piece> one, @Nullable Set<Piece> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return frequency(other) < frequency(one) ? other : one;
    }

    /** How often one of them may come in a text, roughly and on no scale in particular. */
    private double frequency(Set<Piece> pieces) {
        return pieces.stream().mapToDouble(this::frequency).sum();
    }

    private double frequency(Piece piece) {
        String word = piece.text().strip();
        boolean often = Stream.of(word.split(" ")).allMatch(common::contains);
        return often ? 1 : Math.pow(0.2, Math.min(word.length(), 5)) * (piece.begins() ? 1 : 3);
    }

    private boolean next(char one) {
        return next(String.valueOf(one));
    }

    private boolean next(String piece) {
        boolean there = expression.startsWith(piece, at);
        at += there ? piece.length() : 0;
        return there;
    }

    private void expect(char one) {
        if (!next(one)) {
            throw new IllegalArgumentException("no " + one + " at " + at + ": " + expression);
        }
    }

    /** Whether a word boundary stands between this and what is not of a word. */
    static boolean isOfAWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Characters that stand together, spelled out in all ways. */
    private record Run(boolean afterBoundary, List<String> spelled) {

        Run(boolean afterBoundary) {
            this(afterBoundary, List.of(""));
        }

        boolean isEmpty() {
            return spelled.getFirst().isEmpty();
        }

        boolean canTake(List<String> each) {
            return !each.isEmpty() && spelled.size() * each.size() <= MOST_SPELLED_OUT;
        }

        Run and(List<String> each) {
            return new Run(
                    afterBoundary,
                    spelled.stream()
                            .flatMap(piece -> each.stream().map(more -> piece + more))
                            .toList());
        }

        /** Null if it is empty, or does not hold any word. */
        @Nullable
        Set<Piece> pieces() {
            if (spelled.stream().anyMatch(piece -> piece.chars().noneMatch(c -> isOfAWord((char) c)))) {
                return null;
            }
            Set<Piece> pieces = new LinkedHashSet<>();
            spelled.forEach(piece -> pieces.add(new Piece(piece, afterBoundary && isOfAWord(piece.charAt(0)))));
            return pieces;
        }
    }
}
