package dev.tandem.bench;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One message of {@code COPY ... (FORMAT binary)}, see the PostgreSQL manual, "COPY", "Binary Format". The server sends a row
 * a message; the first begins with the header, and the last is the trailer alone.
 */
final class CopiedRow {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final short TRAILER = -1;

    private CopiedRow() {}

    /** The row's fields; null if it is the trailer. */
    static byte @Nullable [][] fields(byte[] message) {
        ByteBuffer buffer = ByteBuffer.wrap(message);
        if (message.length > SIGNATURE.length
                && Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            buffer.position(SIGNATURE.length + Integer.BYTES);
            int extension = buffer.getInt();
            buffer.position(buffer.position() + extension);
            if (!buffer.hasRemaining()) {
                return null;
            }
        }
        short count = buffer.getShort();
        if (count == TRAILER) {
            return null;
        }
        byte[][] fields = new byte[count][];
        for (int i = 0; i < count; i++) {
            int length = buffer.getInt();
            fields[i] = new byte[Math.max(length, 0)];
            buffer.get(fields[i]);
        }
        return fields;
    }
}
