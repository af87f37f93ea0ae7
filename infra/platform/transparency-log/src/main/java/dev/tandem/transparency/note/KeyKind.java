package dev.tandem.transparency.note;

/** What a key signs, and how. */
public enum KeyKind {

    /** The text of a note: a log's own signature. */
    NOTE((byte) 0x01),

    /** A checkpoint and the time at which it was seen: {@code cosignature/v1}, a witness's signature. */
    COSIGNATURE((byte) 0x04);

    private final byte type;

    KeyKind(byte type) {
        this.type = type;
    }

    /** The byte that stands for it in keys. */
    byte type() {
        return type;
    }
}
