package dev.tandem.console;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser lets the console do: load from here alone, and call both services and the issuer. */
final class ContentPolicy {

    private static final Pattern INLINE = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private ContentPolicy() {}

    /**
     * The value of {@code Content-Security-Policy}.
     *
     * @param page the page, whose one inline script, the import map, is allowed by its digest
     * @param called addresses that its scripts may call, of which the origins count
     */
    static String of(String page, List<URI> called) {
        Matcher inline = INLINE.matcher(page);
        String digest = inline.find() ? " 'sha256-" + digest(inline.group(1)) + "'" : "";
        Set<String> origins = new LinkedHashSet<>();
        origins.add("'self'");
        called.stream()
                .filter(URI::isAbsolute)
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .forEach(origins::add);
        return "default-src 'none'; script-src 'self'%s; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src %s; "
                        .formatted(digest, String.join(" ", origins))
                + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
