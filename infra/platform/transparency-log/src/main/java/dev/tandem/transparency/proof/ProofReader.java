package dev.tandem.transparency.proof;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a file from its begin to its end, and knows in which line it is. */
final class ProofReader {

    private final byte[] file;
    private int at;
    private int begun = 1;
    private int next = 1;

    ProofReader(byte[] file) {
        this.file = file;
    }

    /** The line in which what was read last begins, from 1. */
    int lineNumber() {
        return begun;
    }

    /** A line without its end. */
    String line() {
        begun = next;
        int end = at;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        if (end == file.length) {
            throw new MalformedException("the file ends here, too early: it was cut off");
        }
        String line = Strict.utf8(Arrays.copyOfRange(file, at, end));
        at = end + 1;
        next++;
        return line;
    }

    /** What stands behind a name in a line of its own. */
    String word(String name) {
        String line = line();
        if (!line.startsWith(name + " ")) {
            throw new MalformedException(name + " is expected, not " + Strict.shown(line));
        }
        return line.substring(name.length() + 1);
    }

    long number(String name) {
        return Strict.decimal(word(name));
    }

    /** So many words behind a name in a line of its own. */
    List<String> words(String name, int count) {
        List<String> words = List.of(word(name).split(" ", -1));
        if (words.size() != count) {
            throw new MalformedException(name + " has " + count + " values behind it, not " + words.size());
        }
        return words;
    }

    /** Whether the next line begins so. */
    boolean comes(String start) {
        byte[] expected = start.getBytes(StandardCharsets.UTF_8);
        return at + expected.length <= file.length
                && Arrays.equals(file, at, at + expected.length, expected, 0, expected.length);
    }

    /** So many bytes, and the end of a line. */
    byte[] bytes(long length) {
        begun = next;
        if (length >= file.length - at) {
            throw new MalformedException("the file ends within what begins here: it was cut off");
        }
        int end = at + (int) length;
        if (file[end] != '\n') {
            throw new MalformedException("what begins here does not end where its length says");
        }
        byte[] bytes = Arrays.copyOfRange(file, at, end);
        for (int i = at; i <= end; i++) {
            next += file[i] == '\n' ? 1 : 0;
        }
        at = end + 1;
        return bytes;
    }

    /** So many hashes, three to a line. */
    List<Hash> hashes(long count) {
        List<Hash> hashes = new ArrayList<>();
        while (hashes.size() < count) {
            byte[] some = Strict.base64(line());
            if (some.length != Hash.LENGTH * Math.min(ProofWriter.HASHES_IN_A_LINE, count - hashes.size())) {
                throw new MalformedException("three hashes, or those that are left, are expected in a line");
            }
            for (int from = 0; from < some.length; from += Hash.LENGTH) {
                hashes.add(Hash.of(some, from));
            }
        }
        return hashes;
    }

    /** All that is left. */
    byte[] rest() {
        begun = next;
        byte[] rest = Arrays.copyOfRange(file, at, file.length);
        at = file.length;
        return rest;
    }
}
