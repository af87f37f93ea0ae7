package dev.tandem.query.live;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Since;
import dev.tandem.query.web.Then;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * A request for a list that can be followed.
 *
 * @param request as it came
 * @param caller who asks
 * @param consistency what the answer must contain
 * @param expand whose names are told beside it
 * @param paging which page is asked for; with a place from which on the list is followed there are no pages
 * @param since from where on
 * @param then as of which moment
 */
public record Asked(
        HttpServletRequest request,
        Caller caller,
        Consistency consistency,
        Expand expand,
        Paging paging,
        Since since,
        Then then) {

    /** As it is. */
    public Asked(
            HttpServletRequest request,
            Caller caller,
            Consistency consistency,
            Expand expand,
            Paging paging,
            Since since) {
        this(request, caller, consistency, expand, paging, since, Then.NOW);
    }

    /** Where a stream broke off, as browsers name it. */
    static final String LAST_EVENT_ID = "Last-Event-ID";

    /** Whether a stream of changes is asked for: {@code Accept: text/event-stream}. */
    public boolean isStream() {
        return request.getMethod().equals(HttpMethod.GET.name())
                && Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                        .anyMatch(accept -> accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }

    /** Whether changes are asked for, now or as they come. */
    public boolean follows() {
        return isStream() || since.since() != null;
    }

    /**
     * Refuses (400) to follow a list that is narrowed by something that only time changes, of which no change tells.
     *
     * @param value of the filter; null if it is not set
     */
    public void requireUnset(String filter, @Nullable Object value) {
        if (value != null && follows()) {
            throw refused(
                    filter, "cannot be followed, since time alone changes it; leave it out, and reckon with 'dueAt'");
        }
    }

    /** Refuses (400) a page of what has no pages. */
    void requireNoPage() {
        if (paging.cursor() != null) {
            throw refused("cursor", "names a page, and changes come without pages; leave out 'cursor' or 'since'");
        }
    }

    /** Refuses (400) to follow what is asked for as it was. */
    void requireNotFollowed() {
        if (follows()) {
            throw refused(
                    then.parameter(), "names one moment, at which nothing changes; leave it out, or do not follow");
        }
    }

    /** The token of the place from which on it is asked for; null: as it is. */
    @Nullable
    String token() {
        @Nullable String last = request.getHeader(LAST_EVENT_ID);
        return isStream() && last != null && !last.isBlank() ? last.strip() : since.since();
    }

    /** All that the answer depends on beside rows and time. */
    String whole() {
        return request.getRequestURI()
                + '\n'
                + request.getQueryString()
                + '\n'
                + query().roles()
                + '\n'
                + caller.person();
    }

    Query query() {
        return Query.of(request, caller);
    }

    private static RuntimeException refused(String parameter, String what) {
        return CommonProblems.invalidParameters(List.of(new FieldError(parameter, what)))
                .exception();
    }
}
