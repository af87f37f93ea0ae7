package dev.tandem.command.wording;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words in all their forms: a listed one, or one with an ending. */
final class WordForms implements EmptyWords {

    private final Set<String> words;
    private final List<String> endings;
    private final List<String> dropped;
    private final UnaryOperator<String> spelling;

    /**
     * @param lists words, separated by white space
     * @param endings that do not matter
     * @param dropped what a listed word may lose before an ending, such as the {@code e} of "care" in "caring"
     * @param spelling makes one spelling of several
     */
    WordForms(List<String> lists, String endings, List<String> dropped, UnaryOperator<String> spelling) {
        this.words = lists.stream()
                .flatMap(list -> Stream.of(list.strip().split("\\s+")))
                .map(spelling)
                .collect(Collectors.toUnmodifiableSet());
        this.endings = List.of(endings.split(" "));
        this.dropped = dropped;
        this.spelling = spelling;
    }

    @Override
    public boolean contains(String word) {
        String spelled = spelling.apply(word);
        return words.contains(spelled) || endings.stream().anyMatch(ending -> isForm(spelled, ending));
    }

    private boolean isForm(String word, String ending) {
        if (!word.endsWith(ending)) {
            return false;
        }
        String stem = word.substring(0, word.length() - ending.length());
        return dropped.stream().anyMatch(lost -> words.contains(stem + lost));
    }
}
