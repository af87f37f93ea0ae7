package dev.tandem.doccomments;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.RawTextTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a comment into Markdown, for readers who know the API and not the code. */
final class Markdown extends SimpleDocTreeVisitor<@Nullable Void, @Nullable Void> {

    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> problems;

    private Markdown(Consumer<String> problems) {
        this.problems = problems;
    }

    /** The Markdown of that content; what cannot be said in it is told as a problem. */
    static String of(List<? extends DocTree> content, Consumer<String> problems) {
        Markdown markdown = new Markdown(problems);
        markdown.visit(content, null);
        return markdown.text.toString().strip();
    }

    @Override
    public @Nullable Void visitText(TextTree node, @Nullable Void none) {
        return append(node.getBody().replaceAll("\\s*\\R\\s*", " "));
    }

    /** Of a comment that is Markdown itself. */
    @Override
    public @Nullable Void visitRawText(RawTextTree node, @Nullable Void none) {
        return append(node.getContent());
    }

    @Override
    public @Nullable Void visitEntity(EntityTree node, @Nullable Void none) {
        return append(node.toString());
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree node, @Nullable Void none) {
        return node.getKind() == DocTree.Kind.CODE
                ? code(node.getBody().getBody())
                : append(node.getBody().getBody());
    }

    /** A link's last name: what a reader of the API knows of the code. */
    @Override
    public @Nullable Void visitLink(LinkTree node, @Nullable Void none) {
        if (!node.getLabel().isEmpty()) {
            return visit(node.getLabel(), null);
        }
        String target = node.getReference().getSignature();
        String member = target.substring(target.indexOf('#') + 1);
        return code(target.contains("#") ? member : member.substring(member.lastIndexOf('.') + 1));
    }

    @Override
    public @Nullable Void visitStartElement(StartElementTree node, @Nullable Void none) {
        return switch (node.getName().toString()) {
            case "p" -> newLine("\n\n");
            case "li" -> newLine("\n* ");
            case "ul" -> null;
            case "em", "i" -> append("*");
            case "strong", "b" -> append("**");
            default -> defaultAction(node, null);
        };
    }

    @Override
    public @Nullable Void visitEndElement(EndElementTree node, @Nullable Void none) {
        return switch (node.getName().toString()) {
            case "p", "ul" -> newLine("\n\n");
            case "li" -> null;
            case "em", "i" -> append("*");
            case "strong", "b" -> append("**");
            default -> defaultAction(node, null);
        };
    }

    @Override
    protected @Nullable Void defaultAction(DocTree node, @Nullable Void none) {
        problems.accept("the API documentation quotes this comment, and cannot say " + node);
        return null;
    }

    private @Nullable Void code(String code) {
        return append("`" + code.strip() + "`");
    }

    private @Nullable Void newLine(String begin) {
        text.setLength(text.toString().stripTrailing().length());
        text.append(begin);
        return null;
    }

    private @Nullable Void append(String more) {
        boolean spaced = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(spaced ? more.stripLeading() : more);
        return null;
    }
}
