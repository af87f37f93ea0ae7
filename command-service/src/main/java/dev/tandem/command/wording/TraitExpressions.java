package dev.tandem.command.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one language says what somebody is, beside what they can do: regular expressions over the {@linkplain Clauses words and clauses}
 * of a text, read from {@code traits.<language>.txt}.
 *
 * <p>In the file a section such as {@code [age]} begins what follows; {@code NAME = …} names a list, for which {@code <NAME>} stands
 * from then on; a line that begins with {@code #} is a comment.
 */
final class TraitExpressions {

    private static final Pattern NAMED = Pattern.compile("([A-Z]+) = (.+)");
    private static final Pattern SECTION = Pattern.compile("\\[(\\w+)]");
    private static final Pattern NAME = Pattern.compile("<([A-Z]+)>");

    private final Map<Trait, List<Pattern>> expressions;

    private TraitExpressions(Map<Trait, List<Pattern>> expressions) {
        this.expressions = expressions;
    }

    /** Those of a language, by its code. */
    static TraitExpressions of(String language) {
        Map<String, String> names = new HashMap<>();
        Map<Trait, List<Pattern>> expressions = new EnumMap<>(Trait.class);
        Trait trait = Trait.AGE;
        for (String line : lines("traits." + language + ".txt")) {
            Matcher named = NAMED.matcher(line);
            Matcher section = SECTION.matcher(line);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            } else if (named.matches()) {
                names.put(named.group(1), filled(named.group(2), names));
            } else if (section.matches()) {
                trait = Trait.named(section.group(1));
            } else {
                expressions.computeIfAbsent(trait, _ -> new ArrayList<>()).add(Pattern.compile(filled(line, names)));
            }
        }
        return new TraitExpressions(expressions);
    }

    /** Whether those words say such a trait of somebody. */
    boolean say(Trait trait, String clauses) {
        return expressions.getOrDefault(trait, List.of()).stream()
                .anyMatch(expression -> expression.matcher(clauses).find());
    }

    private static String filled(String line, Map<String, String> names) {
        return NAME.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(
                        names.get(found.group(1)), () -> found.group() + " is named nowhere before it is used")));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(TraitExpressions.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
