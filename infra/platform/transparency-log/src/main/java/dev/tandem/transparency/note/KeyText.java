package dev.tandem.transparency.note;

import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What verifier keys and signer keys have in common as texts: {@code name+id+Base64}. */
record KeyText(String name, int id, KeyKind kind, byte[] key) {

    static KeyText parse(String text, String example) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
            throw new MalformedException("a key is " + example + ", not " + Strict.shown(text));
        }
        byte[] typed = Strict.base64(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH) {
            throw new MalformedException("the key of " + parts[0] + " is none of Ed25519");
        }
        for (KeyKind kind : KeyKind.values()) {
            if (kind.type() == typed[0]) {
                int id = HexFormat.fromHexDigits(parts[1]);
                return new KeyText(parts[0], id, kind, Arrays.copyOfRange(typed, 1, typed.length));
            }
        }
        throw new MalformedException("the key of " + parts[0] + " is of a kind that is not known here");
    }

    static String text(String name, int id, KeyKind kind, byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = kind.type();
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Strict.base64(typed);
    }

    /** The first four bytes of a hash of the name, the kind and the public key. */
    static int id(String name, KeyKind kind, byte[] publicKey) {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer hashed = ByteBuffer.allocate(named.length + 1 + publicKey.length);
        hashed.put(named).put(kind.type()).put(publicKey);
        return Hashing.sha256(hashed.array()).prefix(Integer.SIZE);
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(letter -> letter == '+'
                                || Character.isWhitespace(letter)
                                || Character.isSpaceChar(letter)
                                || letter < ' ');
    }
}
