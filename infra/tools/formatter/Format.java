import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java source below a folder, or, with mode {@code check}, fails and names those that are not formatted.
 * Files that have not changed since the last run are passed over.
 */
final class Format {

    public static void main(String[] args) throws Exception {
        boolean check = args[0].equals("check");
        Path root = Path.of(args[1]).toRealPath();
        Path stamp = root.resolve("infra/tools/formatter/target/formatted");
        FileTime since = !check && Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        int wrong = 0;
        for (Path file : sources(root, since)) {
            String source = Files.readString(file);
            String formatted;
            try {
                formatted = formatter.formatSource(ImportOrderer.reorderImports(
                        RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.PALANTIR));
            } catch (Exception e) {
                throw new IllegalStateException("cannot format " + root.relativize(file), e);
            }
            if (!formatted.equals(source)) {
                wrong++;
                System.out.println((check ? "not formatted: " : "formatted ") + root.relativize(file));
                if (!check) {
                    Files.writeString(file, formatted);
                }
            }
        }
        if (check && wrong > 0) {
            System.out.println("Run the build once without CI=true: it formats by itself. Then commit.");
            System.exit(1);
        }
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, "");
    }

    private static List<Path> sources(Path root, FileTime since) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|node_modules|\\..*)/.*"))
                    .filter(file -> changedSince(file, since))
                    .sorted()
                    .toList();
        }
    }

    private static boolean changedSince(Path file, FileTime since) {
        try {
            return Files.getLastModifiedTime(file).compareTo(since) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
