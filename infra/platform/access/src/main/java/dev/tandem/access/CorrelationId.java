package dev.tandem.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id that its answer, its log lines, its problem document and the events that it causes all carry:
 * the caller's own, if it is well-formed, else a new one.
 */
public final class CorrelationId extends OncePerRequestFilter {

    /** Of request and answer: 1 to 128 letters, digits, dots, underscores, colons or dashes. */
    public static final String HEADER = "Tandem-Correlation-Id";

    /** Its key in the logging context. */
    public static final String MDC_KEY = "correlationId";

    private static final String ATTRIBUTE = CorrelationId.class.getName();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    /** The id of this request; empty if it did not come through the filter. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    /** The id of a part of a request: the caller's own, if it is well-formed, else that of the whole and its number. */
    public static String ofPart(String whole, @Nullable String given, int number) {
        if (given != null && isWellFormed(given)) {
            return given;
        }
        String numbered = whole + ":" + number;
        return isWellFormed(numbered) ? numbered : whole;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = wellFormed(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(MDC_KEY, id)) {
            chain.doFilter(request, response);
        }
    }

    private static String wellFormed(@Nullable String given) {
        return given != null && isWellFormed(given) ? given : UUID.randomUUID().toString();
    }

    private static boolean isWellFormed(String given) {
        return FORM.matcher(given).matches();
    }
}
