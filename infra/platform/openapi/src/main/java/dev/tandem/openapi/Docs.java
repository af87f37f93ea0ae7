package dev.tandem.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comment on a public type says, for readers of the API: the sources travel in the jar, so that what is documented
 * once in the code is documented everywhere.
 *
 * @param text the comment, in Markdown; empty if there is none
 * @param components what it says of each record component; of an enum, what the comments on its constants say
 */
public record Docs(String text, Map<String, String> components) {

    private static final Docs NONE = new Docs("", Map.of());
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/\\s*", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link|linkplain|literal)\\s+([^}]*)}");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param\\s+(\\S+)\\s+");

    /** The comment on that type. */
    public static Docs of(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String source = source(outermost);
        Pattern declaration = Pattern.compile("(?:@[^;{}]*?\\s)?(?:public |private |static |final |sealed )*"
                + "(?:record|enum|class|interface)\\s+" + type.getSimpleName() + "\\b");
        Matcher comment = COMMENT.matcher(source);
        while (comment.find()) {
            Matcher declared = declaration.matcher(withoutAnnotations(source.substring(comment.end())));
            if (declared.lookingAt()) {
                Docs docs = parsed(comment.group(1));
                return type.isEnum() ? new Docs(docs.text(), constants(type, source)) : docs;
            }
        }
        return NONE;
    }

    private static Map<String, String> constants(Class<?> type, String source) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Matcher comment = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + ((Enum<?>) constant).name() + "\\s*[(,;}]",
                            Pattern.DOTALL)
                    .matcher(source);
            if (comment.find()) {
                said.put(((Enum<?>) constant).name(), parsed(comment.group(1)).text());
            }
        }
        return said;
    }

    /** The first sentence, without its full stop. */
    public String summary() {
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private static Docs parsed(String comment) {
        String plain = comment.replaceAll("(?m)^\\s*\\* ?", "").strip();
        String[] parts = plain.split("(?m)^@param ", 2);
        Map<String, String> components = new TreeMap<>();
        if (parts.length == 2) {
            String parameters = "@param " + parts[1];
            Matcher parameter = PARAMETER.matcher(parameters);
            int from = -1;
            String name = "";
            while (parameter.find()) {
                if (from >= 0) {
                    components.put(name, readable(parameters.substring(from, parameter.start())));
                }
                name = parameter.group(1);
                from = parameter.end();
            }
            components.put(name, readable(parameters.substring(from).split("(?m)^@", 2)[0]));
        }
        return new Docs(readable(parts[0].split("(?m)^@", 2)[0]), components);
    }

    private static String readable(String javadoc) {
        String text = INLINE.matcher(javadoc)
                .replaceAll(match -> Matcher.quoteReplacement("`" + simple(match.group(1)) + "`"));
        return text.replaceAll("</?(?:em|b|i)>", "*")
                .replaceAll("\\s*<p>\\s*", "\n\n")
                .replaceAll("(?<!\n)\n(?!\n)", " ")
                .strip();
    }

    /** A link's last name: what a reader of the API knows of the code. */
    private static String simple(String reference) {
        String target = reference.split("\\s", 2)[0];
        return reference.contains(" ") || !target.matches("[\\w.#()]+")
                ? reference
                : target.substring(Math.max(target.lastIndexOf('#'), target.lastIndexOf('.')) + 1);
    }

    /** Drops the annotations before a declaration; text blocks in them may hold anything. */
    private static String withoutAnnotations(String source) {
        String rest = source;
        while (rest.startsWith("@")) {
            Matcher name = Pattern.compile("@\\w+\\s*").matcher(rest);
            if (!name.lookingAt()) {
                return rest;
            }
            rest = rest.substring(name.end());
            if (rest.startsWith("(")) {
                rest = rest.substring(closing(rest) + 1).stripLeading();
            }
        }
        return rest;
    }

    private static int closing(String parenthesised) {
        String hidden = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]++|\\\\.)*+\"", Pattern.DOTALL)
                .matcher(parenthesised)
                .replaceAll(match -> "_".repeat(match.group().length()));
        int depth = 0;
        for (int i = 0; i < hidden.length(); i++) {
            depth += hidden.charAt(i) == '(' ? 1 : hidden.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return parenthesised.length() - 1;
    }

    private static String source(Class<?> type) {
        String path = "/META-INF/source/" + type.getName().replace('.', '/') + ".java";
        try (InputStream stream = type.getResourceAsStream(path)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
