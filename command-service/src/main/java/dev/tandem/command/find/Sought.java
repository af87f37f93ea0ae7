package dev.tandem.command.find;

import dev.tandem.events.value.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom somebody looks for. */
public sealed interface Sought {

    /**
     * What was typed, understood: an e-mail address, a telephone number, or else the beginning of a name. Empty if it is too short to
     * look for anybody: a name takes three characters, one where a character is a syllable or a word.
     */
    static Optional<Sought> of(String typed) {
        Optional<String> address =
                Optional.ofNullable(Prefixes.ofEmail(typed)).or(() -> Optional.ofNullable(Prefixes.ofPhone(typed)));
        if (address.isPresent()) {
            return address.map(Address::new);
        }
        List<String> words = Words.of(typed);
        List<String> sought = Prefixes.sought(words);
        return sought.isEmpty() ? Optional.empty() : Optional.of(new Name(words, sought));
    }

    /** All that is in the index of whomever is meant. */
    List<String> indexed();

    /** Whether somebody of that name is meant, who has all of what is indexed. */
    boolean matches(String name);

    /** Whoever is reached there. */
    record Address(String address) implements Sought {

        @Override
        public List<String> indexed() {
            return List.of(address);
        }

        @Override
        public boolean matches(String name) {
            return true;
        }
    }

    /** Whoever's name has a word of its own that begins with each of these words, in whatever order. */
    record Name(List<String> words, List<String> indexed) implements Sought {

        @Override
        public boolean matches(String name) {
            List<String> left = new ArrayList<>(Words.of(name));
            // The longest first: whoever types "an anna" means Anna Andersson, and not Anna alone.
            return words.stream()
                    .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                    .allMatch(word -> left.stream()
                            .filter(one -> one.startsWith(word))
                            .findFirst()
                            .map(left::remove)
                            .orElse(false));
        }
    }
}
