package dev.tandem.transparency.note;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.util.List;

/**
 * What a log says of itself at one moment: how many leaves it has, and the root of the tree above them.
 *
 * @param origin which log
 * @param extension lines behind it, without their ends; ours has none, for nobody who reads the log alone could check them
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extension) {

    /** A checkpoint. */
    public Checkpoint {
        if (origin.isEmpty() || size < 0 || extension.contains("")) {
            throw new MalformedException("a checkpoint has an origin, a size, and no empty lines");
        }
        extension = List.copyOf(extension);
    }

    /** Without lines behind it. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedException if it is not one of a checkpoint
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedException("a checkpoint ends with the end of a line");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new MalformedException("a checkpoint has at least three lines: origin, size, root");
        }
        return new Checkpoint(
                lines.get(0), Strict.decimal(lines.get(1)), Hash.parse(lines.get(2)), lines.subList(3, lines.size()));
    }

    /** It as the text of a note, which is what is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root)
                .append('\n');
        extension.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** It signed by its log. */
    public SignedNote signed(SignerKey log) {
        return new SignedNote(text(), List.of(log.sign(text())));
    }
}
