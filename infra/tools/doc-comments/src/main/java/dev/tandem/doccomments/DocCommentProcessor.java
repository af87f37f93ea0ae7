package dev.tandem.doccomments;

import com.sun.source.util.DocTrees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes for each record, enum, sealed interface and package that has a comment a file
 * {@code META-INF/doc-comments/<binary name>.properties}: what the comment says as {@code text}, and what is said of each record
 * component or enum constant under {@code member.<name>}, in Markdown.
 */
@SupportedAnnotationTypes("*")
public final class DocCommentProcessor extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** As the compiler calls the class file of a package. */
    private static final String PACKAGE = ".package-info";

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.packagesIn(round.getRootElements())
                .forEach(one -> keep(one, one.getQualifiedName() + PACKAGE, said(one)));
        ElementFilter.typesIn(round.getRootElements()).forEach(this::keep);
        return false;
    }

    private void keep(TypeElement type) {
        if (isData(type)) {
            keep(type, processingEnv.getElementUtils().getBinaryName(type).toString(), said(type));
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::keep);
    }

    private void keep(Element element, String name, Properties said) {
        if (!said.isEmpty()) {
            write(element, name, said);
        }
    }

    private static boolean isData(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                || type.getKind() == ElementKind.ENUM
                || !type.getPermittedSubclasses().isEmpty();
    }

    private Properties said(Element type) {
        Properties said = new Properties();
        comment(type).ifSaid((text, parameters) -> {
            said.setProperty("text", text);
            parameters.forEach((name, meaning) -> said.setProperty("member." + name, meaning));
        });
        for (Element constant : type.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                comment(constant).ifSaid((text, _) -> said.setProperty("member." + constant.getSimpleName(), text));
            }
        }
        return said;
    }

    private DocComment comment(Element element) {
        return DocComment.of(
                element,
                DocTrees.instance(processingEnv),
                problem -> processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, problem, element));
    }

    private void write(Element element, String name, Properties said) {
        StringWriter lines = new StringWriter();
        try {
            said.store(lines, null);
            try (Writer file = processingEnv
                    .getFiler()
                    .createResource(
                            StandardLocation.CLASS_OUTPUT, "", "META-INF/doc-comments/" + name + ".properties", element)
                    .openWriter()) {
                file.write(withoutDate(lines.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same sources give the same file. */
    private static String withoutDate(String properties) {
        return properties.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n", "", "\n"));
    }
}
