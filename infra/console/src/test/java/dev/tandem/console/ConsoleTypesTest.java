package dev.tandem.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.typescript.TypeScript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Holds the console's scripts to the declarations of both APIs, and to those of the libraries, which come in their jars. It needs node; where that is
 * not, it says so.
 */
class ConsoleTypesTest {

    private static final String JARS = "META-INF/resources/webjars/";
    private static final Path TYPES = Path.of("target/types");

    @Test
    void itsScriptsCallWhatIsThere() throws Exception {
        Optional<TypeScript> typeScript = TypeScript.here();
        if (typeScript.isEmpty()) {
            return;
        }
        for (String library : List.of("lit", "lit-html", "lit-element", "lit__reactive-element", "uplot")) {
            unpack(library);
        }

        assertThat(typeScript.get().compile(Path.of("tsconfig.json").toAbsolutePath()))
                .isEmpty();
    }

    private static void unpack(String library) throws IOException {
        Resource[] declarations =
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + JARS + library + "/*/**/*.d.ts");
        assertThat(declarations).as(library).isNotEmpty();
        for (Resource declaration : declarations) {
            String path = declaration.getURL().toString().split(JARS + library + "/[^/]+/", 2)[1];
            Path file = TYPES.resolve(library).resolve(path);
            Files.createDirectories(file.getParent());
            try (InputStream in = declaration.getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
