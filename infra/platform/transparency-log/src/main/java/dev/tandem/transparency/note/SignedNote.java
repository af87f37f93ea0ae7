package dev.tandem.transparency.note;

import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with the signatures under it, of which nobody has verified any yet.
 *
 * @param text ends with a line's end
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** More signatures than this are refused; the specification asks for 16 at least. */
    private static final int MOST_SIGNATURES = 100;

    /** A note with at least one signature. */
    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(letter -> letter < ' ' && letter != '\n')) {
            throw new MalformedException(
                    "the text of a note ends with a line's end, and has no other control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedException("a note has 1 to 100 signatures, not " + signatures.size());
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note.
     *
     * @throws MalformedException if it is none
     */
    public static SignedNote parse(byte[] note) {
        String whole = Strict.utf8(note);
        int blank = whole.lastIndexOf("\n\n");
        if (blank < 0) {
            throw new MalformedException("a note has an empty line between its text and its signatures");
        }
        String under = whole.substring(blank + 2);
        if (!under.endsWith("\n")) {
            throw new MalformedException("a note ends with the end of a line");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : under.substring(0, under.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(whole.substring(0, blank + 1), signatures);
    }

    /** This note with one more signature under it. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** It as bytes. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** It as it is stored and served. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
