package dev.tandem.command.sight;

import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.command.sight.NamesTold.Told;
import dev.tandem.events.DataSubject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of somebody's name.
 *
 * @param sealed as it is stored; null if they never became known
 * @param erasedAt when they were erased; null if they were not
 */
record StoredName(@Nullable String sealed, @Nullable Instant erasedAt) {

    /** Of whom nothing is known. */
    static final StoredName NONE = new StoredName(null, null);

    StoredName called(String name) {
        return new StoredName(name, erasedAt);
    }

    StoredName erased(Instant at) {
        return new StoredName(sealed, at);
    }

    /**
     * What these are called, in one look at their keys; those of whom nothing is known are missing.
     *
     * @param whose whose name it is
     */
    static <K> Map<K, Told> told(Map<K, StoredName> stored, Function<K, DataSubject> whose, SealedTexts texts) {
        Map<K, Told> told = new HashMap<>();
        List<K> toOpen = new ArrayList<>();
        List<About> sealed = new ArrayList<>();
        stored.forEach((whom, name) -> {
            if (name.sealed() == null) {
                return;
            }
            if (name.erasedAt() != null) {
                told.put(whom, new Told(null, new Erased(name.erasedAt())));
            } else {
                toOpen.add(whom);
                sealed.add(new About(whose.apply(whom), name.sealed()));
            }
        });
        List<Optional<String>> opened = texts.open(sealed);
        for (int i = 0; i < toOpen.size(); i++) {
            // without a key between its destruction and the moment in which the log is read
            told.put(
                    toOpen.get(i),
                    opened.get(i).map(name -> new Told(name, null)).orElse(new Told(null, new Erased(null))));
        }
        return told;
    }
}
