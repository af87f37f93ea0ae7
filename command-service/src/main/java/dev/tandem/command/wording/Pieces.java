package dev.tandem.command.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds in one pass over a text which of many pieces it holds, and where. Built first, and not changed then. */
final class Pieces {

    private final Node root = new Node();

    /** Letters, digits, the space and the mark between clauses: all that pieces are made of. */
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789 |";

    private static final int[] PLACE = places();

    private static final class Node {
        private final @Nullable Node[] next = new @Nullable Node[ALPHABET.length()];
        private final List<Mark> marks = new ArrayList<>(1);

        @Nullable
        Node after(char c) {
            int place = c < PLACE.length ? PLACE[c] : -1;
            return place < 0 ? null : next[place];
        }

        Node with(char c) {
            int place = ALPHABET.indexOf(c);
            Node there = next[place];
            if (there == null) {
                there = new Node();
                next[place] = there;
            }
            return there;
        }
    }

    private static int[] places() {
        int[] places = new int[128];
        Arrays.fill(places, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            places[ALPHABET.charAt(i)] = i;
        }
        return places;
    }

    private record Mark(int whom, boolean begins) {}

    /** Hears of what is found. */
    @FunctionalInterface
    interface Found {

        /** A piece that matters to that one begins there. */
        void at(int whom, int where);
    }

    /** These pieces matter to that one. */
    void add(Set<Needed.Piece> pieces, int whom) {
        for (Needed.Piece piece : pieces) {
            Node node = root;
            for (char c : piece.text().toCharArray()) {
                node = node.with(c);
            }
            node.marks.add(new Mark(whom, piece.begins()));
        }
    }

    /** Tells each piece that the text holds, from its beginning to its end. */
    void in(String text, Found found) {
        for (int from = 0; from < text.length(); from++) {
            boolean begins = from == 0 || !Needed.isOfAWord(text.charAt(from - 1));
            @Nullable Node node = root.after(text.charAt(from));
            for (int i = from + 1; node != null; i++) {
                for (Mark mark : node.marks) {
                    if (begins || !mark.begins()) {
                        found.at(mark.whom(), from);
                    }
                }
                node = i < text.length() ? node.after(text.charAt(i)) : null;
            }
        }
    }
}
