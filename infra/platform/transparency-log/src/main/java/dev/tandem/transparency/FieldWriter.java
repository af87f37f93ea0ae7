package dev.tandem.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes fields one below the other, each with its name; what may be of any length stands behind the number of its bytes. */
final class FieldWriter {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream(512);

    FieldWriter(String form) {
        line(form);
    }

    FieldWriter number(String name, long value) {
        return line(name + " " + value);
    }

    /** A value that has no end of a line in it. */
    FieldWriter word(String name, String value) {
        return line(name + " " + value);
    }

    FieldWriter bytes(String name, String value) {
        return bytes(name, value.getBytes(StandardCharsets.UTF_8));
    }

    FieldWriter bytes(String name, byte[] value) {
        text.writeBytes((name + " " + value.length + " ").getBytes(StandardCharsets.UTF_8));
        text.writeBytes(value);
        text.write('\n');
        return this;
    }

    byte[] done() {
        return text.toByteArray();
    }

    private FieldWriter line(String line) {
        text.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        text.write('\n');
        return this;
    }
}
