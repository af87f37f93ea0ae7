package dev.tandem.command.wording;

import java.util.regex.Pattern;

/** The words of a text, however it is spelled, with the ends of its clauses. */
final class Clauses {

    private static final Pattern END = Pattern.compile("[.,;:!?()\\[\\]\u2013\u2014|/\"]+");

    private Clauses() {}

    /** {@link Words} separated by single spaces, with {@code |} where a clause ends and another begins. */
    static String of(String text) {
        StringBuilder clauses = new StringBuilder(text.length());
        for (String clause : END.split(text)) {
            for (String word : Words.of(clause)) {
                clauses.append(clauses.isEmpty() ? "" : " ").append(word);
            }
            if (!clauses.isEmpty() && clauses.charAt(clauses.length() - 1) != '|') {
                clauses.append(" |");
            }
        }
        return clauses.toString();
    }
}
