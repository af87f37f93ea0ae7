package dev.tandem.command.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one language says what somebody is, beside what they can do: regular expressions over the {@linkplain Clauses words and clauses}
 * of a text, read from a file such as {@code traits.<language>.txt}.
 *
 * <p>In the file a section such as {@code [age]} begins what follows; {@code NAME = …} names a list, for which {@code <NAME>} stands
 * from then on; a line that begins with {@code #} is a comment.
 */
final class TraitExpressions {

    private static final Pattern NAMED = Pattern.compile("([A-Z]+) = (.+)");
    private static final Pattern SECTION = Pattern.compile("\\[(\\w+)]");
    private static final Pattern NAME = Pattern.compile("<([A-Z]+)>");

    /** So far from a piece that it needs, in characters, nothing is taken to be what an expression says: about 18 words. */
    private static final int NEAR = 100;

    private final List<Expression> expressions;

    /** An expression is searched for only near a piece that it needs: most texts hold none of most. */
    private final Pieces pieces = new Pieces();

    /**
     * One way to say a trait.
     *
     * @param needed any of these has to be there
     */
    record Expression(Trait trait, Pattern pattern, Set<Needed.Piece> needed) {

        static Expression of(Trait trait, String expression, EmptyWords common) {
            return new Expression(
                    trait,
                    Pattern.compile(expression),
                    Objects.requireNonNull(Needed.of(expression, common), () -> "any text may match " + expression));
        }

        /** Whether that part of the text says it. */
        boolean isIn(String clauses, int from, int to) {
            return pattern.matcher(clauses)
                    .region(from, to)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .find();
        }
    }

    private TraitExpressions(List<Expression> expressions) {
        this.expressions = List.copyOf(expressions);
        for (int i = 0; i < expressions.size(); i++) {
            pieces.add(expressions.get(i).needed(), i);
        }
    }

    /**
     * Those of a language.
     *
     * @param language its code
     * @param common words that its texts are full of
     */
    static TraitExpressions of(String language, EmptyWords common) {
        return in("traits." + language + ".txt", common);
    }

    /**
     * Those in a file.
     *
     * @param common words that the texts of its language are full of
     */
    static TraitExpressions in(String file, EmptyWords common) {
        Map<String, String> names = new HashMap<>();
        List<Expression> expressions = new ArrayList<>();
        Trait trait = Trait.AGE;
        for (String line : lines(file)) {
            Matcher named = NAMED.matcher(line);
            Matcher section = SECTION.matcher(line);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            } else if (named.matches()) {
                names.put(named.group(1), filled(named.group(2), names));
            } else if (section.matches()) {
                trait = Trait.named(section.group(1));
            } else {
                for (String one : Needed.alternativesOf(filled(line, names))) {
                    expressions.add(Expression.of(trait, one, common));
                }
            }
        }
        return new TraitExpressions(expressions);
    }

    /** All of them. */
    List<Expression> all() {
        return expressions;
    }

    /** Whether those words say one of these traits of somebody. */
    boolean say(Set<Trait> traits, String clauses) {
        int[] searchedTo = new int[expressions.size()];
        boolean[] said = {false};
        pieces.in(clauses, (which, where) -> {
            Expression expression = expressions.get(which);
            if (said[0] || !traits.contains(expression.trait()) || where < searchedTo[which]) {
                return;
            }
            int to = Math.min(clauses.length(), where + 2 * NEAR);
            said[0] = expression.isIn(clauses, Math.max(0, where - NEAR), to);
            // What begins later than this may reach beyond what was searched.
            searchedTo[which] = to == clauses.length() ? to : where + NEAR;
        });
        return said[0];
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
