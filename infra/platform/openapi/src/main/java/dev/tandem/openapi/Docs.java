package dev.tandem.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the comment on a record, an enum, a sealed interface or a package says, for readers of the API. The compiler kept it
 * ({@code tandem-doc-comments}), so that what is documented once in the code is documented everywhere.
 *
 * @param text the comment, in Markdown; empty if there is none
 * @param members what it says of the record's components, or the comments on the enum's constants, as far as there are any, in the
 *     order in which they are declared
 */
public record Docs(String text, Map<String, String> members) {

    /** The comment on that type. */
    public static Docs of(Class<?> type) {
        Properties said = said(type, type.getName());
        Map<String, String> members = new LinkedHashMap<>();
        members(type).forEach(name -> {
            String meaning = said.getProperty("member." + name);
            if (meaning != null) {
                members.put(name, meaning);
            }
        });
        return new Docs(said.getProperty("text", ""), members);
    }

    /** The comment on the package of that type, or on one around it. */
    public static Docs ofPackage(Class<?> within, String name) {
        return new Docs(said(within, name + ".package-info").getProperty("text", ""), Map.of());
    }

    /** The first sentence, without its full stop. */
    public String summary() {
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** What is said after the first sentence; empty if nothing is. */
    public String rest() {
        int end = text.indexOf(". ");
        return end < 0 ? "" : text.substring(end + 2).strip();
    }

    private static Stream<String> members(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                : Stream.empty();
    }

    private static Properties said(Class<?> type, String name) {
        Properties said = new Properties();
        try (InputStream kept = type.getResourceAsStream("/META-INF/doc-comments/" + name + ".properties")) {
            if (kept != null) {
                said.load(new InputStreamReader(kept, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said;
    }
}
