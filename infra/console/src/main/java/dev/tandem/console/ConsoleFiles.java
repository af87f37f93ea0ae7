package dev.tandem.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.webjars.WebJarVersionLocator;

/** The files of the console, and those of the libraries that it is made with. */
final class ConsoleFiles {

    /** Under which name of the console which library is found; nothing else on the class path is served. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "lit", "lit",
            "lit-element", "lit-element",
            "lit-html", "lit-html",
            "reactive-element", "lit__reactive-element",
            "uplot", "uplot");

    private static final String LIBRARY = "lib/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");

    /**
     * A file as it is sent.
     *
     * @param tag its entity tag, weak, as it is compressed on its way
     */
    record Content(byte[] bytes, String type, String tag) {}

    private final @Nullable Path folder;
    private final WebJarVersionLocator versions = new WebJarVersionLocator();
    /** Only what there is: whoever asks for what is not there must not fill the memory. */
    private final Map<String, Content> kept = new ConcurrentHashMap<>();

    /**
     * Serves the console.
     *
     * @param folder where its files are read at each request; null for those of the module, which are read once
     */
    ConsoleFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * A file.
     *
     * @param path below the console's address, such as {@code core/api.js}
     * @return empty if there is none
     */
    Optional<Content> find(String path) {
        if (folder != null && !path.startsWith(LIBRARY)) {
            return read(path);
        }
        Content known = kept.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Content> found = read(path);
        found.ifPresent(content -> kept.put(path, content));
        return found;
    }

    private Optional<Content> read(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || path.contains("..") || path.contains("\\") || path.contains("//")) {
            return Optional.empty();
        }
        Resource file = resource(path);
        if (file == null || !file.isReadable()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = file.getContentAsByteArray();
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            return Optional.of(new Content(bytes, type, "W/\"" + Long.toHexString(checksum.getValue()) + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Resource resource(String path) {
        if (path.startsWith(LIBRARY)) {
            String[] parts = path.substring(LIBRARY.length()).split("/", 2);
            String library = LIBRARIES.get(parts[0]);
            String version = library == null ? null : versions.version(library);
            return version == null || parts.length < 2
                    ? null
                    : new ClassPathResource(
                            WebJarVersionLocator.WEBJARS_PATH_PREFIX + "/" + library + "/" + version + "/" + parts[1]);
        }
        if (folder != null) {
            Path file = folder.resolve(path);
            return Files.isRegularFile(file) ? new FileSystemResource(file) : null;
        }
        return new ClassPathResource("console/" + path);
    }
}
