package dev.tandem.query.personaldata;

import dev.tandem.access.CorrelationId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/**
 * For whom command-service is asked: it decides itself what they may know.
 *
 * @param authorization the header with their token
 * @param correlationId of their request
 */
public record Bearer(String authorization, String correlationId) {

    /** Whoever sent that request. */
    public static Bearer of(HttpServletRequest request) {
        return new Bearer(
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), ""),
                CorrelationId.of(request));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Bearer[" + correlationId + "]";
    }
}
