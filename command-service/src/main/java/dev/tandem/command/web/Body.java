package dev.tandem.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** A request's body, read no further than its bound, whether or not its length was announced. */
final class Body {

    private Body() {}

    /** All of it; a problem if it is longer than that. */
    static byte[] read(HttpServletRequest request, long maxBytes) throws IOException {
        if (request.getContentLengthLong() > maxBytes) {
            throw CommandProblems.bodyTooLarge(maxBytes).exception();
        }
        InputStream stream = request.getInputStream();
        byte[] body = stream.readNBytes((int) maxBytes + 1);
        if (body.length > maxBytes) {
            throw CommandProblems.bodyTooLarge(maxBytes).exception();
        }
        return body;
    }
}
