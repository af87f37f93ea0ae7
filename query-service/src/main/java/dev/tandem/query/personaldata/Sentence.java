package dev.tandem.query.personaldata;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tandem.events.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A sentence in which people may stand: by their names where the answer is asked to expand {@code people}, else by their ids. Their ids are
 * fields beside it in any case.
 *
 * @param text the sentence, with people by their ids
 * @param mentions who stands where in it, in order
 */
@JsonSerialize(using = SentenceSerializer.class)
public record Sentence(@JsonValue String text, List<Mention> mentions) {

    private static final String ERASED = "somebody whose name was erased";

    /**
     * Somebody in a sentence.
     *
     * @param person who
     * @param at where in it their id begins
     */
    public record Mention(PersonId person, int at) {}

    /** The sentence with what those are called, as far as that is told; who is not is told by their id. */
    String naming(Map<PersonId, PersonName> names) {
        StringBuilder named = new StringBuilder(text);
        for (Mention mention : mentions.reversed()) {
            PersonName name = names.get(mention.person());
            if (name != null) {
                named.replace(
                        mention.at(),
                        mention.at() + mention.person().value().length(),
                        name.name() == null ? ERASED : name.name());
            }
        }
        return named.toString();
    }

    /** Puts a sentence together, from its beginning to its end. */
    public static final class Writer {

        private final StringBuilder text = new StringBuilder();
        private final List<Mention> mentions = new ArrayList<>();

        /** Goes on with those words. */
        public Writer words(String words) {
            text.append(words);
            return this;
        }

        /** Goes on with that person. */
        public Writer person(PersonId person) {
            mentions.add(new Mention(person, text.length()));
            text.append(person.value());
            return this;
        }

        /** What was put together. */
        public Sentence done() {
            return new Sentence(text.toString(), List.copyOf(mentions));
        }
    }
}
