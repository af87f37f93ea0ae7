package dev.tandem.query.history;

import dev.tandem.query.history.HistoryProjection.Recorded;
import dev.tandem.query.personaldata.Opened;
import dev.tandem.query.personaldata.PersonalTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells facts in clear: what is sealed in them is opened, for all of them together. */
@Component
final class Disclosure {

    private final PersonalTexts texts;

    Disclosure(PersonalTexts texts) {
        this.texts = texts;
    }

    /**
     * The entries of these facts, in the same order.
     *
     * @param facts as they were read for this one answer: their payloads are changed
     * @param caller for whom they are told
     */
    List<Entry> entries(List<Recorded> facts, HttpServletRequest caller) {
        List<SealedTexts> sealed = facts.stream()
                .map(fact -> SealedTexts.in(fact.entry().payload(), fact.candidate()))
                .toList();
        Iterator<Opened> opened = texts.open(
                        sealed.stream().flatMap(one -> one.texts().stream()).toList(), caller)
                .iterator();
        List<Entry> entries = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            entries.add(facts.get(i).entry().told(sealed.get(i).replace(opened)));
        }
        return entries;
    }
}
