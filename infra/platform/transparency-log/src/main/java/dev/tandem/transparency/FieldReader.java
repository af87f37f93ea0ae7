package dev.tandem.transparency;

import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link FieldWriter} writes, and nothing else. */
final class FieldReader {

    private final byte[] text;
    private int at;

    FieldReader(byte[] text, String form) {
        this.text = text;
        String first = until('\n');
        if (!first.equals(form)) {
            throw new MalformedException("the first line is " + form + ", not " + Strict.shown(first));
        }
    }

    long number(String name) {
        return Strict.decimal(word(name));
    }

    /** A number that may be below 0. */
    long signed(String name) {
        String word = word(name);
        long value = Strict.decimal(word.startsWith("-") ? word.substring(1) : word);
        if (word.equals("-0")) {
            throw new MalformedException(name + " is 0 with a sign");
        }
        return word.startsWith("-") ? -value : value;
    }

    String word(String name) {
        begin(name);
        return until('\n');
    }

    byte[] bytes(String name) {
        begin(name);
        long length = Strict.decimal(until(' '));
        if (length >= text.length - at || text[at + (int) length] != '\n') {
            throw new MalformedException(name + " does not end where its length says");
        }
        byte[] value = Arrays.copyOfRange(text, at, at + (int) length);
        at += (int) length + 1;
        return value;
    }

    void end() {
        if (at != text.length) {
            throw new MalformedException("there is something behind the last field");
        }
    }

    private void begin(String name) {
        String read = until(' ');
        if (!read.equals(name)) {
            throw new MalformedException(name + " is expected, not " + Strict.shown(read));
        }
    }

    private String until(char end) {
        for (int to = at; to < text.length; to++) {
            if (text[to] == end) {
                String read = new String(text, at, to - at, StandardCharsets.UTF_8);
                at = to + 1;
                return read;
            }
        }
        throw new MalformedException("it ends too early");
    }
}
