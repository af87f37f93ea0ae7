package dev.tandem.importer.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.client.ToolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a file is in. What is said counts, then a byte order mark, then UTF-8. A file that cannot be UTF-8 has to be said: in a wrong one
 * two people become one, or one two.
 *
 * @param charset in which it is decoded; what it cannot decode becomes U+FFFD, and no row with that is read
 * @param mark how many bytes its byte order mark has
 * @param told in words
 */
record Encoding(Charset charset, int mark, String told) {

    /** What a character becomes that cannot be decoded. */
    static final char LOST = '\uFFFD';

    static Encoding of(Path file, @Nullable String said) throws IOException {
        byte[] first = beginning(file);
        Encoding marked = marked(first);
        if (said != null) {
            Charset charset = charset(said);
            Looked looked = charset.name().startsWith("UTF") ? null : looked(file);
            if (looked != null && looked.whole() > 0 && looked.broken() == 0) {
                throw new ToolException(
                        "the map says that " + file + " is in " + charset.name() + ", but all of it is UTF-8:"
                                + " names would be read wrongly. Take file.encoding out of the map");
            }
            return marked != null && sameFamily(marked.charset(), charset)
                    ? new Encoding(marked.charset(), marked.mark(), charset.name() + ", as the map says")
                    : new Encoding(charset, 0, charset.name() + ", as the map says");
        }
        if (marked != null) {
            return marked;
        }
        Looked looked = looked(file);
        if (looked.zeros() > looked.bytes() / 10) {
            throw new ToolException(file + " looks like UTF-16, and has no byte order mark. Say in the map which it is:"
                    + " file: {encoding: UTF-16LE} or file: {encoding: UTF-16BE}");
        }
        if (looked.broken() > 0 && looked.whole() == 0) {
            String bytes = looked.sample();
            throw new ToolException(
                    file + " is not in UTF-8: see line " + looked.line() + ". Say in the map which encoding it is:"
                            + " in windows-1252 (also ISO-8859-1, Western Europe) there would stand '"
                            + sample(bytes, "windows-1252") + "', in ISO-8859-2 (Central Europe) '"
                            + sample(bytes, "ISO-8859-2")
                            + "'. For the first: file: {encoding: windows-1252}");
        }
        return new Encoding(UTF_8, 0, "UTF-8");
    }

    private static String sample(String latin1, String charset) {
        return new String(latin1.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), Charset.forName(charset));
    }

    private static boolean sameFamily(Charset marked, Charset said) {
        return marked.equals(said)
                || said.name().startsWith("UTF-16") && marked.name().startsWith("UTF-16");
    }

    private static Charset charset(String said) {
        try {
            return Charset.forName(said);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new ToolException("the map says file.encoding '" + said
                    + "', which is none: UTF-8, UTF-16, windows-1252 and ISO-8859-1 are some");
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Bytes.of(file, 0)) {
            return in.readNBytes(3);
        }
    }

    private static @Nullable Encoding marked(byte[] first) {
        if (first.length >= 3 && first[0] == (byte) 0xef && first[1] == (byte) 0xbb && first[2] == (byte) 0xbf) {
            return new Encoding(UTF_8, 3, "UTF-8, as its byte order mark says");
        }
        if (first.length >= 2 && first[0] == (byte) 0xff && first[1] == (byte) 0xfe) {
            return new Encoding(UTF_16LE, 2, "UTF-16, as its byte order mark says");
        }
        if (first.length >= 2 && first[0] == (byte) 0xfe && first[1] == (byte) 0xff) {
            return new Encoding(UTF_16BE, 2, "UTF-16, as its byte order mark says");
        }
        return null;
    }

    /**
     * What the bytes look like.
     *
     * @param whole how many characters beyond ASCII are whole UTF-8
     * @param broken how many bytes cannot be UTF-8
     * @param line of the first of those
     * @param sample what stands around it, each byte as one character
     */
    private record Looked(long bytes, long zeros, long whole, long broken, long line, String sample) {}

    private static Looked looked(Path file) throws IOException {
        long bytes = 0;
        long zeros = 0;
        long whole = 0;
        long broken = 0;
        long line = 1;
        long firstLine = 0;
        int open = 0;
        boolean sampled = false;
        ByteArrayOutputStream around = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Bytes.of(file, 0)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    int b = buffer[i] & 0xff;
                    if (!sampled) {
                        sampled = keep(around, b, firstLine == 0);
                    }
                    if (open > 0 && (b & 0xc0) == 0x80) {
                        open--;
                        whole += open == 0 ? 1 : 0;
                        continue;
                    }
                    if (open > 0 || b >= 0x80 && following(b) == 0) {
                        broken++;
                        firstLine = firstLine == 0 ? line : firstLine;
                    }
                    open = b < 0x80 ? 0 : following(b);
                    zeros += b == 0 ? 1 : 0;
                    line += b == '\n' ? 1 : 0;
                }
            }
        }
        return new Looked(
                bytes, zeros, whole, broken, firstLine, around.toString(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    /** The last few bytes of a word, until something is found; then the rest of that word. Returns whether that is all. */
    private static boolean keep(ByteArrayOutputStream around, int b, boolean looking) {
        boolean separates = b < 0x80 && !Character.isLetterOrDigit(b);
        if (separates && !looking) {
            return true;
        }
        if (separates || looking && around.size() > 12) {
            around.reset();
        } else {
            around.write(b);
        }
        return !looking && around.size() > 24;
    }

    private static int following(int b) {
        return b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
    }
}
