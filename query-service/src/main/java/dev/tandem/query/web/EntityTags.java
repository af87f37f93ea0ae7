package dev.tandem.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Names each answer by a digest of its content, and answers 304 where the caller has it. Whoever answers may add until when the same
 * query is answered the same ({@link #steady}): the tag then says that, too, and the next such request needs no query to be told 304.
 *
 * <p>A tag grants nothing: whoever makes one up is told that what they have not got has not changed.
 */
public final class EntityTags extends OncePerRequestFilter {

    private static final String STEADY = EntityTags.class.getName() + ".steady";
    private static final String PASSING = EntityTags.class.getName() + ".passing";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([A-Za-z0-9_-]{16})(?:\\.([A-Za-z0-9_.-]*))?\"");
    private static final int DIGEST = 12;

    /** The answer to that request is the same for as long as that holds: letters, digits, underscores, dots and dashes. */
    public static void steady(HttpServletRequest request, String claim) {
        request.setAttribute(STEADY, claim);
    }

    /** That text in the answer says nothing about what is answered: it is another one each time. */
    public static void passing(HttpServletRequest request, String text) {
        request.setAttribute(PASSING, text);
    }

    /** What tags that the caller has say of how long answers are the same. */
    public static Stream<String> claims(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> TAG.matcher(header).results())
                .map(tag -> tag.group(2))
                .filter(Objects::nonNull);
    }

    /** The answer is what the caller has; nothing more need be found out. */
    public static final class NotModified extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** To be thrown where a controller answers. */
        public NotModified() {
            super("the caller has the answer", null, false, false);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What comes bit by bit is not kept until it is whole.
        if (!request.getMethod().equals(HttpMethod.GET.name()) || Lines.areWritten(request)) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (request.isAsyncStarted()) { // it is written elsewhere
            return;
        }
        if (kept.getStatus() == HttpStatus.OK.value()) {
            String digest = digest(kept.getContentAsByteArray(), (String) request.getAttribute(PASSING));
            @Nullable String claim = (String) request.getAttribute(STEADY);
            // The same answer may go out compressed or not, which a strong tag would deny.
            response.setHeader(HttpHeaders.ETAG, "W/\"" + digest + (claim == null ? "" : "." + claim) + "\"");
            if (digests(request).contains(digest)) {
                kept.resetBuffer();
                kept.setStatus(HttpStatus.NOT_MODIFIED.value());
            }
        }
        kept.copyBodyToResponse();
    }

    private static List<String> digests(HttpServletRequest request) {
        List<String> digests = new ArrayList<>();
        Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))
                .forEach(header -> TAG.matcher(header).results().forEach(tag -> digests.add(tag.group(1))));
        return digests;
    }

    private static String digest(byte[] content, @Nullable String passing) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] left = passing == null ? new byte[0] : passing.getBytes(StandardCharsets.UTF_8);
            int at = passing == null ? -1 : lastIndexOf(content, left);
            if (at < 0) {
                sha.update(content);
            } else {
                sha.update(content, 0, at);
                sha.update(content, at + left.length, content.length - at - left.length);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha.digest(), DIGEST));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** It mostly stands at the end. */
    private static int lastIndexOf(byte[] content, byte[] text) {
        for (int i = content.length - text.length; i >= 0; i--) {
            if (Arrays.equals(content, i, i + text.length, text, 0, text.length)) {
                return i;
            }
        }
        return -1;
    }
}
