package dev.tandem.query.projection.topic;

/**
 * JSON in UTF-8 without the two kinds of character that Java's strings hold and PostgreSQL's text does not: the character
 * zero, and halves of surrogate pairs without the other half. Each is replaced by U+FFFD, in place.
 */
final class StorableJson {

    private static final int ESCAPE = 6; // backslash, u, four digits
    private static final byte[] REPLACEMENT_DIGITS = {'f', 'f', 'f', 'd'};
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private final byte[] given;
    private byte[] patched;

    private StorableJson(byte[] given) {
        this.given = given;
        this.patched = given;
    }

    /** The same array if there is nothing to replace, as nearly always. */
    static byte[] of(byte[] json) {
        StorableJson storable = new StorableJson(json);
        int at = 0;
        while (at < json.length) {
            byte b = json[at];
            if (b == '\\') {
                at = storable.escape(at);
            } else if (b == (byte) 0xED) { // begins U+D000 to U+DFFF: a surrogate, from D800 on, is no proper UTF-8
                at = storable.threeBytes(at);
            } else {
                at++;
            }
        }
        return storable.patched;
    }

    private int escape(int at) {
        int unit = unit(at);
        if (unit < 0) {
            return at + 2; // an escape of one character
        }
        if (Character.isHighSurrogate((char) unit)) {
            int next = unit(at + ESCAPE);
            if (next >= 0 && Character.isLowSurrogate((char) next)) {
                return at + 2 * ESCAPE;
            }
        }
        if (unit == 0 || Character.isSurrogate((char) unit)) {
            patch(at + 2, REPLACEMENT_DIGITS);
        }
        return at + ESCAPE;
    }

    private int threeBytes(int at) {
        if (at + 2 < given.length && (given[at + 1] & 0xFF) >= 0xA0) {
            patch(at, REPLACEMENT);
        }
        return at + 3;
    }

    /** The character that an escape at that place stands for, or -1 if there is none of four digits. */
    private int unit(int at) {
        if (at + ESCAPE > given.length || given[at] != '\\' || given[at + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(given[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private void patch(int at, byte[] bytes) {
        if (patched == given) {
            patched = given.clone();
        }
        System.arraycopy(bytes, 0, patched, at, bytes.length);
    }
}
