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

    /**
     * Gives a part of a request an id of its own: the caller's, if it is well-formed, else that of the whole and its number.
     *
     * @param part a request that keeps its attributes to itself
     */
    public static void partOf(HttpServletRequest part, @Nullable String given, int number) {
        String whole = of(part) + ":" + number;
        part.setAttribute(ATTRIBUTE, isWellFormed(given) ? given : isWellFormed(whole) ? whole : of(part));
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

    private static boolean isWellFormed(@Nullable String given) {
        return given != null && FORM.matcher(given).matches();
    }
}
