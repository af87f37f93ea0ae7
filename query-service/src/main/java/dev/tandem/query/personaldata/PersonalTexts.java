package dev.tandem.query.personaldata;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.CorrelationId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
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
 * Has sealed texts opened by command-service, with the token of whoever asked: keys never come here, and what one may
 * read is decided there.
 */
public final class PersonalTexts {

    /** How many texts command-service opens in one call at most. */
    static final int AT_ONCE = 1000;

    /** Its status where at least one of the texts was not sealed with the key of its candidate. */
    private static final int NOT_SEALED_HERE = 422;

    private final RestClient commandService;

    PersonalTexts(PersonalDataSettings settings) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        commandService = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .build();
    }

    /**
     * What became of each of these texts, in the same order; nobody is asked about none.
     *
     * <p>If command-service finds that the caller may not read them, what is thrown is answered with the same 401 or 403; if
     * it cannot be asked, or does not answer in time, with 503. One text that was not sealed for its candidate does not take
     * the others with it: it is looked for by asking about halves, so that each such text costs a few calls more.
     *
     * @param caller the request for which they are opened
     */
    public List<Disclosed> open(List<Sealed> texts, HttpServletRequest caller) {
        List<Disclosed> opened = new ArrayList<>(texts.size());
        for (int begin = 0; begin < texts.size(); begin += AT_ONCE) {
            open(texts.subList(begin, Math.min(begin + AT_ONCE, texts.size())), caller, opened);
        }
        return opened;
    }

    private void open(List<Sealed> some, HttpServletRequest caller, List<Disclosed> opened) {
        Reply reply = reply(new Order(some), caller);
        if (reply.opens()) {
            opened.addAll(read(some.size(), reply.answer()));
        } else if (some.size() == 1) {
            opened.add(Disclosed.UNREADABLE);
        } else {
            int half = some.size() / 2;
            open(some.subList(0, half), caller, opened);
            open(some.subList(half, some.size()), caller, opened);
        }
    }

    /** What command-service says to it: an answer, or that some of the texts were not sealed for their candidates. */
    private Reply reply(Order order, HttpServletRequest caller) {
        try {
            return new Reply(
                    true,
                    commandService
                            .post()
                            .uri("/personal-data/open")
                            .header(
                                    HttpHeaders.AUTHORIZATION,
                                    Objects.requireNonNullElse(caller.getHeader(HttpHeaders.AUTHORIZATION), ""))
                            .header(CorrelationId.HEADER, CorrelationId.of(caller))
                            .contentType(MediaType.APPLICATION_JSON)
                            .accept(MediaType.APPLICATION_JSON)
                            .body(order)
                            .retrieve()
                            .body(Answer.class));
        } catch (RestClientResponseException e) {
            if (e.getStatusCode().value() == NOT_SEALED_HERE) {
                return new Reply(false, null);
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

    private static List<Disclosed> read(int asked, @Nullable Answer answer) {
        if (answer == null || answer.texts() == null || answer.texts().size() != asked) {
            throw new PersonalDataUnavailableException(
                    "command-service answered another number of texts than the " + asked + " it was asked for");
        }
        return answer.texts().stream().map(PersonalTexts::opened).toList();
    }

    private static Disclosed opened(Text text) {
        boolean erased = Boolean.TRUE.equals(text.erased());
        if (erased != (text.clear() == null)) {
            throw new PersonalDataUnavailableException(
                    "command-service says of a text neither what it is nor that" + " it was erased, or both");
        }
        return text.clear() == null ? Disclosed.ERASED : new Disclosed.Clear(text.clear());
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

    private record Order(List<Sealed> texts) {}

    private record Reply(boolean opens, @Nullable Answer answer) {}

    private record Answer(@Nullable List<Text> texts) {}

    private record Text(@Nullable String clear, @Nullable Boolean erased) {}
}
