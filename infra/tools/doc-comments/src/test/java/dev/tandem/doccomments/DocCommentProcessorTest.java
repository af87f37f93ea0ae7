package dev.tandem.doccomments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocCommentProcessorTest {

    @TempDir
    private Path classes;

    @Test
    void aRecordSaysWhatItAndItsComponentsAre() throws IOException {
        compile("""
                /**
                 * A search, as in {@link java.util.List#of}; see {@link String a text}. It
                 * has {@code <openings>}.
                 *
                 * <p>And <em>more</em>:
                 * <ul>
                 *   <li>one
                 *   <li>two
                 * </ul>
                 * after.
                 *
                 * @param <T> not a component
                 * @param openings how many people
                 *     are wanted, {@code 1} or more
                 * @throws IllegalArgumentException never
                 */
                public record Sample<T>(int openings, T undocumented) {}
                """);

        assertThat(said("Sample"))
                .containsOnlyKeys("text", "member.openings")
                .containsEntry(
                        "text",
                        "A search, as in `of`; see a text. It has `<openings>`.\n\nAnd *more*:\n* one\n* two\n\nafter.")
                .containsEntry("member.openings", "how many people are wanted, `1` or more");
    }

    @Test
    void whatIsNestedHasItsBinaryName() throws IOException {
        compile("""
                interface Sample {
                    class Inner {
                        /** Deep down. */
                        record Deep(int depth) {}
                    }
                }
                """);

        assertThat(said("Sample$Inner$Deep")).containsOnlyKeys("text").containsEntry("text", "Deep down.");
    }

    @Test
    void anEnumSaysWhatItsConstantsAre() throws IOException {
        compile("""
                /** A state. */
                enum Sample {
                    /** It rests; {@link #OPEN} is else. */
                    ON_HOLD("/** not this */") {},
                    OPEN("");

                    Sample(String ignored) {}
                }
                """);

        assertThat(said("Sample"))
                .containsOnlyKeys("text", "member.ON_HOLD")
                .containsEntry("member.ON_HOLD", "It rests; `OPEN` is else.");
    }

    @Test
    void annotationsMayHoldAnything() throws IOException {
        compile("""
                /** The comment. */
                @SuppressWarnings({"/** not this */ record Sample(", "}"})
                record Sample(int number) {}
                """);

        assertThat(said("Sample")).containsEntry("text", "The comment.");
    }

    @Test
    void aSealedTypeIsDataAndAClassIsNot() throws IOException {
        compile("""
                /** One of two. */
                sealed interface Sample {
                    record One() implements Sample {}

                    /** Machinery. */
                    final class Two implements Sample {}
                }
                """);

        assertThat(said("Sample")).containsEntry("text", "One of two.");
        assertThat(file("Sample$One")).doesNotExist();
        assertThat(file("Sample$Two")).doesNotExist();
    }

    @Test
    void aPackageSaysWhatItIsFor() throws IOException {
        assertThat(problems("/package-info.java", "/** A room. */ package some.room;"))
                .isEmpty();

        assertThat(said("some.room.package-info")).containsOnlyKeys("text").containsEntry("text", "A room.");
    }

    @Test
    void theSameSourceGivesTheSameFile() throws IOException {
        compile("/** A thing. */ record Sample() {}");

        assertThat(file("Sample")).hasContent("text=A thing.\n");
    }

    @Test
    void whatCannotBeQuotedFailsTheBuildWhereItStands() throws IOException {
        assertThat(problems("/** A table: <table></table> */ record Sample() {}"))
                .anyMatch(problem -> problem.contains("cannot say <table>"));
        assertThat(problems("/** {@inheritDoc} */ record Sample() {}"))
                .anyMatch(problem -> problem.contains("cannot say {@inheritDoc}"));
        assertThat(problems("/** <table></table> */ class Sample {}")).isEmpty();
    }

    private void compile(String source) throws IOException {
        assertThat(problems(source)).isEmpty();
    }

    private List<String> problems(String source) {
        return problems("/Sample.java", source);
    }

    private List<String> problems(String file, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = compiler.getTask(
                null, null, heard, List.of("-d", classes.toString()), null, List.of(new Source(file, source)));
        task.setProcessors(List.of(new DocCommentProcessor()));
        task.call();
        return heard.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> one.getMessage(Locale.ROOT))
                .toList();
    }

    private Properties said(String type) throws IOException {
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(file(type))) {
            said.load(reader);
        }
        return said;
    }

    private Path file(String type) {
        return classes.resolve("META-INF/doc-comments").resolve(type + ".properties");
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("string://" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
