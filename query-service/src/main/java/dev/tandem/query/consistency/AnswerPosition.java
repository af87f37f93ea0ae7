package dev.tandem.query.consistency;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Says with an answer how much it contains: the position in the store up to which every event is in it. Later events may be
 * in it, too; events that could not be folded, and what follows them, are not claimed.
 */
@Component
public class AnswerPosition {

    /** Of answers: a whole number, 0 before the first event. */
    public static final String HEADER = "Tandem-Position";

    /**
     * The answer that the current thread prepares is made of rows that contain every event up to that position. Of several
     * read models, the one that is furthest behind counts.
     */
    public void contains(long position) {
        HttpServletResponse response = response();
        if (response != null) {
            String before = response.getHeader(HEADER);
            if (before == null || Long.parseLong(before) > position) {
                response.setHeader(HEADER, Long.toString(position));
            }
        }
    }

    private static @Nullable HttpServletResponse response() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? servlet.getResponse()
                : null;
    }
}
