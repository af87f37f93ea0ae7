package dev.tandem.transparency.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Reads values that may be written in one way only. The JDK's own readers are lenient (Base64 without its padding, numbers with a plus
 * sign), and what can be written in two ways can be changed without anybody noticing.
 */
public final class Strict {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Strict() {}

    /**
     * A number from 0 on, in decimals without leading zeroes.
     *
     * @throws MalformedException if it is anything else, or more than a long holds
     */
    public static long decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new MalformedException("a number in decimals without leading zeroes is expected, not " + shown(text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedException("the number " + text + " is too large");
        }
    }

    /**
     * Bytes in Base64 as of RFC 4648, section 4, with its padding.
     *
     * @throws MalformedException if it is anything else
     */
    public static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for what is decoded but would be written otherwise.
        }
        throw new MalformedException("Base64 is expected, not " + shown(text));
    }

    /** Bytes as Base64. */
    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Bytes as the text that they are in UTF-8.
     *
     * @throws MalformedException if they are none
     */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("text in UTF-8 is expected");
        }
    }

    /** A text in quotes, cut where it is long, for a message. */
    public static String shown(String text) {
        return '"' + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + '"';
    }
}
