package dev.tandem.http;

import dev.tandem.access.CommonProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads bodies: no further than their bound, no slower than a modem of the last century, and no more of them at once than there is room
 * for. What is announced and never comes holds a connection for a few seconds and nothing else.
 */
public final class RequestBody {

    /** Any body may begin, however many others are being read. */
    private static final int FREE = 16 * 1024;

    private static final long ROOM = 64L * 1024 * 1024;
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long BYTES_A_SECOND = 16 * 1024;

    private final AtomicLong taken = new AtomicLong();

    /**
     * All of the body.
     *
     * @param maxBytes how long it may be
     * @throws dev.tandem.access.ProblemException if it is longer, or comes too slowly, or breaks off, or if there is no room
     */
    public byte[] read(HttpServletRequest request, long maxBytes) {
        if (request.getContentLengthLong() > maxBytes) {
            throw CommonProblems.bodyTooLarge(maxBytes).exception();
        }
        long begun = System.nanoTime();
        long booked = 0;
        try {
            InputStream stream = request.getInputStream();
            ByteArrayOutputStream body =
                    new ByteArrayOutputStream((int) Math.clamp(request.getContentLengthLong(), 512, FREE));
            byte[] chunk = new byte[(int) Math.clamp(request.getContentLengthLong() + 1, 512, 8192)];
            for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
                body.write(chunk, 0, n);
                if (body.size() > maxBytes) {
                    throw CommonProblems.bodyTooLarge(maxBytes).exception();
                }
                long more = Math.max(0, body.size() - FREE) - booked;
                booked += more;
                if (more > 0 && taken.addAndGet(more) > ROOM) {
                    throw CommonProblems.noRoomForBody().exception();
                }
                if (System.nanoTime() - begun > PATIENCE_NANOS + body.size() * 1_000_000_000L / BYTES_A_SECOND) {
                    throw CommonProblems.bodyTooSlow().exception();
                }
            }
            return body.toByteArray();
        } catch (SocketTimeoutException _) {
            throw CommonProblems.bodyTooSlow().exception();
        } catch (IOException _) {
            throw CommonProblems.malformedBody("The body broke off before its end, or its framing is broken.")
                    .exception();
        } finally {
            taken.addAndGet(-booked);
        }
    }
}
