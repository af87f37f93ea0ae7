package dev.tandem.doccomments;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.util.DocTrees;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.lang.model.element.Element;

/**
 * What a comment says, in Markdown.
 *
 * @param text all before the block tags; empty if there is no comment
 * @param parameters what {@code @param} says of each
 */
record DocComment(String text, Map<String, String> parameters) {

    /** That of an element; what Markdown cannot say is told as a problem. */
    static DocComment of(Element element, DocTrees trees, Consumer<String> problems) {
        DocCommentTree comment = trees.getDocCommentTree(element);
        if (comment == null) {
            return new DocComment("", Map.of());
        }
        Map<String, String> parameters = new TreeMap<>();
        comment.getBlockTags().forEach(tag -> {
            if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
                parameters.put(
                        parameter.getName().getName().toString(), Markdown.of(parameter.getDescription(), problems));
            }
        });
        return new DocComment(Markdown.of(comment.getFullBody(), problems), parameters);
    }

    void ifSaid(BiConsumer<String, Map<String, String>> then) {
        if (!text.isEmpty() || !parameters.isEmpty()) {
            then.accept(text, parameters);
        }
    }
}
