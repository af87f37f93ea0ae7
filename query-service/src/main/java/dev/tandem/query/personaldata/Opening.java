package dev.tandem.query.personaldata;

import dev.tandem.query.personaldata.SealedTexts.About;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens what is sealed in an answer, in one call. */
public final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PersonalTexts texts;

    Opening(PersonalTexts texts) {
        this.texts = texts;
    }

    /**
     * The answer with its texts in clear.
     *
     * @param answer a record, whose texts are sealed
     * @param about what the texts in each of its members belong to, or further in as {@code aliases/0/name}; elsewhere there are none
     * @param request for which it is told
     */
    public <T extends Record> Told<T> told(T answer, Map<String, About> about, HttpServletRequest request) {
        ObjectNode json = JSON.valueToTree(answer);
        List<SealedTexts> sealed = about.entrySet().stream()
                .map(one -> SealedTexts.in(json, one.getKey(), one.getValue()))
                .toList();
        Iterator<Disclosed> opened = texts.open(
                        sealed.stream().flatMap(one -> one.texts().stream()).toList(), request)
                .iterator();
        for (SealedTexts one : sealed) {
            one.replace(opened)
                    .forEach(pointer -> LOG.warn(
                            "{} has a sealed text at {} that cannot be opened: it was not sealed with the key of its"
                                    + " candidate, or was changed since",
                            request.getRequestURI(),
                            pointer));
        }
        return new Told<>(json);
    }
}
