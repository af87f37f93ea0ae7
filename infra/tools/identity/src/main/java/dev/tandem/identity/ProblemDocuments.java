package dev.tandem.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers whatever is refused with a problem document, in place of an empty body, a page, or an object of another form. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemDocuments extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDocuments.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Held held = new Held(response);
        try {
            if (!isMediaType(request.getContentType())) {
                held.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            } else if (isReadable(request)) {
                chain.doFilter(request, held);
            } else {
                held.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (ServletException | RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            held.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        if (held.getStatus() >= 400) {
            byte[] document = Refusal.document(held.getStatus(), held.getContentAsByteArray(), request.getRequestURI());
            held.resetBuffer();
            held.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            held.getOutputStream().write(document);
        }
        held.copyBodyToResponse();
    }

    /** The framework throws at one that is none, as soon as it looks at the headers of a request. */
    private static boolean isMediaType(@Nullable String given) {
        try {
            return given == null
                    || given.isBlank()
                    || MediaType.parseMediaType(given).isConcrete();
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    /** The container throws at parameters that it cannot read; here rather than wherever they are first asked for. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    /** Keeps the body back, and errors from becoming a page. */
    private static final class Held extends ContentCachingResponseWrapper {

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }
    }
}
