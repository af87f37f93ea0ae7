package dev.tandem.query.personaldata;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.CorrelationId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Asks command-service about personal data, with the token and the correlation id of whoever asked this service: keys never come here,
 * and what one may read is decided there.
 */
public final class CommandService {

    /** No status. */
    private static final int NONE = 0;

    private final RestClient http;

    CommandService(PersonalDataSettings settings) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.readTimeout());
        http = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .build();
    }

    /**
     * Sends that, and reads what it answers.
     *
     * <p>If command-service finds that the caller may not do this, what is thrown is answered with the same 401 or 403; if it cannot be
     * asked, or does not answer in time, with 503.
     *
     * @param caller the request for which it is asked
     * @param noted a status that is an answer, too, such as 422: then there is none
     * @return what it says; null where it answered with the status that was noted
     */
    <A> @Nullable A ask(String path, Object body, Class<A> answer, HttpServletRequest caller, int noted) {
        return ask(path, body, answer, Bearer.of(caller), noted);
    }

    /**
     * Sends that, and reads what it answers; no status but 200 is an answer.
     *
     * <p>If command-service finds that the caller may not do this, what is thrown is answered with the same 401 or 403; if it cannot be
     * asked, or does not answer in time, with 503.
     *
     * @param caller as whom it is asked
     */
    public <A> A ask(String path, Object body, Class<A> answer, Bearer caller) {
        return Objects.requireNonNull(ask(path, body, answer, caller, NONE));
    }

    /** As {@link #ask(String, Object, Class, HttpServletRequest, int)}, for the bearer of a token. */
    <A> @Nullable A ask(String path, Object body, Class<A> answer, Bearer caller, int noted) {
        try {
            @Nullable
            A said = http.post()
                    .uri(path)
                    .header(HttpHeaders.AUTHORIZATION, caller.authorization())
                    .header(CorrelationId.HEADER, caller.correlationId())
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .body(answer);
            if (said == null) {
                throw new PersonalDataUnavailableException("command-service answered nothing");
            }
            return said;
        } catch (RestClientResponseException e) {
            if (e.getStatusCode().value() == noted) {
                return null;
            }
            throw refused(e.getStatusCode());
        } catch (RestClientException e) {
            throw new PersonalDataUnavailableException("command-service cannot be asked: " + reason(e));
        }
    }

    /** The same no for the caller, if it is about them; else a failure of ours. */
    private static RuntimeException refused(HttpStatusCode status) {
        return switch (status.value()) {
            // Answered as any other token that does not hold.
            case 401 -> new InvalidBearerTokenException("command-service does not accept the token");
            case 403 ->
                CommonProblems.forbidden(
                                "command-service does not open personal data for the bearer of this token.",
                                "Ask with a token of a role that may read personal data there.")
                        .exception();
            // Asking again would not help: the two services disagree.
            case 400, 413, 415 ->
                new IllegalStateException(
                        "command-service refused to open texts of stored events: it answered " + status.value());
            default -> new PersonalDataUnavailableException("command-service answered " + status.value());
        };
    }

    /** What went wrong with the connection; of whatever else only its name, since its message may quote the answer. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return cause instanceof IOException
                ? cause.toString()
                : cause.getClass().getName();
    }
}
