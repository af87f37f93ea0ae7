package dev.tandem.identity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A no as a problem document (RFC 9457), as the services that trust this issuer give it. What an OAuth client looks for (RFC 6749:
 * {@code error}, {@code error_description}) is in it, too.
 */
final class Refusal {

    private Refusal() {}

    /**
     * The document.
     *
     * @param said what the framework would have answered
     * @param path that was asked for
     */
    static byte[] document(int code, byte[] said, String path) {
        HttpStatus known = HttpStatus.resolve(code);
        HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
        String error = member(said, "error");
        String rule = error == null || known == null || known.is5xxServerError() ? status.name() : error;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:tandem:rule:" + rule.toUpperCase(Locale.ROOT));
        document.put("title", status.getReasonPhrase() + ".");
        document.put("status", status.value());
        document.put(
                "detail",
                "The request was refused: " + rule.toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        document.put("rule", rule.toUpperCase(Locale.ROOT));
        document.put(
                "remedy",
                "POST /oauth2/token with grant_type=client_credentials, client_id=ROLE:PERSON and the documented secret;"
                        + " /people lists whom one can be. In a browser: /oauth2/authorize with"
                        + " response_type=code, client_id=tandem-web, a redirect_uri of this machine and a code_challenge (S256).");
        document.put("instance", path);
        if (error != null) {
            document.put("error", error);
            String description = member(said, "error_description");
            if (description != null) {
                document.put("error_description", description);
            }
        }
        return JsonMapper.shared().writeValueAsBytes(document);
    }

    private static @Nullable String member(byte[] said, String name) {
        try {
            JsonNode member = JsonMapper.shared().readTree(said).path(name);
            return member.isString() && member.asString().matches("[ -~]{1,200}") ? member.asString() : null;
        } catch (JacksonException _) {
            return null;
        }
    }
}
