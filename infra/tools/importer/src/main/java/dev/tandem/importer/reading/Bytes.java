package dev.tandem.importer.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, decompressed if it is compressed: by what it is, not by what it is called. All members of it, and not silently fewer: where it is cut
 * or damaged, a zero byte stands at the end, so that what it cuts through cannot be read, and {@link #cut} says why.
 */
final class Bytes extends FilterInputStream {

    private final @Nullable Gzip gzip;

    private Bytes(InputStream in, @Nullable Gzip gzip) {
        super(in);
        this.gzip = gzip;
    }

    /**
     * Opens a file.
     *
     * @param skipped how many bytes of its beginning are left out
     */
    static Bytes of(Path file, int skipped) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        raw.mark(2);
        boolean compressed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        Bytes bytes;
        try {
            Gzip gzip = compressed ? new Gzip(raw) : null;
            bytes = new Bytes(gzip == null ? raw : gzip, gzip);
        } catch (EOFException | ZipException e) {
            raw.close();
            throw new IOException("the compressed file is damaged, or cut before its first byte", e);
        }
        bytes.in.readNBytes(skipped);
        return bytes;
    }

    /** Why it is not whole, once all of it was read; null if it is. */
    @Nullable
    String cut() {
        return gzip == null ? null : gzip.cut;
    }

    /** Java's own takes what follows a member and is none for the end, without a word. */
    private static final class Gzip extends GZIPInputStream {

        private static final int TRAILER = 8;

        private @Nullable String cut;

        Gzip(InputStream in) throws IOException {
            super(in, 1 << 16);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (cut != null) {
                return -1;
            }
            try {
                int read = super.read(buffer, offset, length);
                if (read >= 0 || inf.getRemaining() <= TRAILER && in.read() < 0) {
                    return read;
                }
                cut = "what follows in the compressed file is no further part of it: it is damaged, or cut";
            } catch (EOFException | ZipException _) {
                cut = "the compressed file is damaged, or cut before its end";
            }
            buffer[offset] = 0;
            return 1;
        }
    }
}
