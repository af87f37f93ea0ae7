package dev.tandem.command.find;

import dev.tandem.command.privacy.HashingKeys.Hashing;
import dev.tandem.command.privacy.NotSealedHereException;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.wire.SealedText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What candidates are found by, hashed: their texts are opened for that, many at once. */
final class Hashed {

    private static final Logger LOG = LoggerFactory.getLogger(Hashed.class);

    private final SealedTexts sealed;

    Hashed(SealedTexts sealed) {
        this.sealed = sealed;
    }

    /**
     * One hash.
     *
     * @param same which address it is of, {@code EMAIL} or {@code PHONE}; null: it is of a name
     */
    record One(long hash, CandidateId candidate, @Nullable String same) {}

    /** All hashes of those who were registered and can still be read, each once. */
    Set<One> of(List<CandidateRegistered> registered, Hashing hashing) {
        Map<About, String> opened = opened(registered);
        Set<One> all = new LinkedHashSet<>();
        for (CandidateRegistered one : registered) {
            add(one, text -> clear(one.candidate(), text, opened), hashing, all);
        }
        return all;
    }

    private static void add(
            CandidateRegistered registered, UnaryOperator<@Nullable String> clear, Hashing hashing, Set<One> all) {
        CandidateId candidate = registered.candidate();
        @Nullable String name = clear.apply(registered.name());
        if (name != null) {
            Prefixes.ofName(name).forEach(prefix -> all.add(new One(hashing.of(prefix), candidate, null)));
        }
        @Nullable String email = Prefixes.ofEmail(clear.apply(registered.email()));
        if (email != null) {
            all.add(new One(hashing.of(email), candidate, "EMAIL"));
        }
        @Nullable String phone = Prefixes.ofPhone(clear.apply(registered.phone()));
        if (phone != null) {
            all.add(new One(hashing.of(phone), candidate, "PHONE"));
        }
    }

    private Map<About, String> opened(List<CandidateRegistered> registered) {
        List<About> texts = registered.stream()
                .flatMap(one -> Stream.of(one.name(), one.email(), one.phone())
                        .filter(text -> text != null && SealedText.isSealed(text))
                        .map(text -> new About(one.candidate(), text)))
                .toList();
        Map<About, String> opened = new HashMap<>();
        try {
            open(texts, opened);
        } catch (NotSealedHereException _) {
            texts.forEach(text -> openAlone(text, opened));
        }
        return opened;
    }

    private void openAlone(About text, Map<About, String> opened) {
        try {
            open(List.of(text), opened);
        } catch (NotSealedHereException e) {
            LOG.warn("{} cannot be found: what is stored of them was not sealed with their key", text.subject(), e);
        }
    }

    private void open(List<About> texts, Map<About, String> opened) {
        List<Optional<String>> clear = sealed.open(texts);
        for (int i = 0; i < texts.size(); i++) {
            About text = texts.get(i);
            clear.get(i).ifPresent(one -> opened.put(text, one));
        }
    }

    /** Null if there is none, or nobody can read it any more. */
    private static @Nullable String clear(CandidateId candidate, @Nullable String text, Map<About, String> opened) {
        return text == null || !SealedText.isSealed(text) ? text : opened.get(new About(candidate, text));
    }
}
