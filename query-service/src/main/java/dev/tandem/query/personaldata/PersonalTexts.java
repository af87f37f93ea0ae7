package dev.tandem.query.personaldata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Has sealed texts opened by command-service, with the token of whoever asked: keys never come here, and what one may
 * read is decided there.
 */
public final class PersonalTexts {

    /** How many texts command-service opens in one call at most. */
    static final int AT_ONCE = 1000;

    /** Its status where at least one of the texts was not sealed with the key of its candidate. */
    private static final int NOT_SEALED_HERE = 422;

    private final CommandService commandService;

    PersonalTexts(CommandService commandService) {
        this.commandService = commandService;
    }

    /**
     * What became of each of these texts, in the same order; nobody is asked about none.
     *
     * <p>If command-service finds that the caller may not read them, what is thrown is answered with the same 401 or 403; if
     * it cannot be asked, or does not answer in time, with 503. One text that was not sealed for its candidate does not take
     * the others with it: it is looked for by asking about halves, so that each such text costs a few calls more.
     *
     * @param caller the request for which they are opened
     */
    public List<Disclosed> open(List<Sealed> texts, HttpServletRequest caller) {
        List<Disclosed> opened = new ArrayList<>(texts.size());
        for (int begin = 0; begin < texts.size(); begin += AT_ONCE) {
            open(texts.subList(begin, Math.min(begin + AT_ONCE, texts.size())), caller, opened);
        }
        return opened;
    }

    private void open(List<Sealed> some, HttpServletRequest caller, List<Disclosed> opened) {
        @Nullable
        Answer answer =
                commandService.ask("/personal-data/open", new Order(some), Answer.class, caller, NOT_SEALED_HERE);
        if (answer != null) {
            opened.addAll(read(some.size(), answer));
        } else if (some.size() == 1) {
            opened.add(Disclosed.UNREADABLE);
        } else {
            int half = some.size() / 2;
            open(some.subList(0, half), caller, opened);
            open(some.subList(half, some.size()), caller, opened);
        }
    }

    private static List<Disclosed> read(int asked, Answer answer) {
        if (answer.texts() == null || answer.texts().size() != asked) {
            throw new PersonalDataUnavailableException(
                    "command-service answered another number of texts than the " + asked + " it was asked for");
        }
        return answer.texts().stream().map(PersonalTexts::opened).toList();
    }

    private static Disclosed opened(Text text) {
        if ((text.erased() == null) == (text.clear() == null)) {
            throw new PersonalDataUnavailableException(
                    "command-service says of a text neither what it is nor that it was erased, or both");
        }
        return text.clear() == null
                ? new Disclosed.Erased(Objects.requireNonNull(text.erased()).on())
                : new Disclosed.Clear(text.clear());
    }

    private record Order(List<Sealed> texts) {}

    private record Answer(@Nullable List<Text> texts) {}

    private record Text(@Nullable String clear, CandidateName.@Nullable Erased erased) {}
}
