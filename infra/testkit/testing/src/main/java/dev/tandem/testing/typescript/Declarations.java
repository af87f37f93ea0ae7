package dev.tandem.testing.typescript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The TypeScript declarations of one API, which are committed. Their first line names the document that they were generated from, so
 * that any machine notices when they are out of date; where node is, they are generated anew and compared, and what uses them is compiled.
 */
public final class Declarations {

    /** Has them written instead: {@code -Dtandem.typescript=write}. */
    private static final boolean WRITE = "write".equals(System.getProperty("tandem.typescript"));

    private Declarations() {}

    /**
     * What is wrong with the declarations of that API, and how to mend it; empty if nothing is.
     *
     * @param api {@code commands} or {@code queries}
     * @param document the OpenAPI document as the service serves it
     */
    public static String complaint(String api, String document) throws IOException {
        Path kept = Path.of("target", "openapi-" + api + ".json");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, document);
        Path committed = TypeScript.folder().resolve("src/generated/" + api + ".d.ts");
        String firstLine =
                "// Generated from the API document with the SHA-256 " + digest(document) + "; see README.md.\n";
        Optional<TypeScript> typeScript = TypeScript.here();
        if (WRITE) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, firstLine + typeScript.orElseThrow().declarations(kept.toAbsolutePath()));
        }
        String text = Files.exists(committed) ? Files.readString(committed) : "";
        if (!text.startsWith(firstLine)) {
            return committed + " is not of this document: run this test with -Dtandem.typescript=write, where node is";
        }
        if (typeScript.isEmpty()) {
            return "";
        }
        if (!text.equals(firstLine + typeScript.get().declarations(kept.toAbsolutePath()))) {
            return committed + " was changed by hand: run this test with -Dtandem.typescript=write";
        }
        return typeScript.get().compile(TypeScript.folder());
    }

    private static String digest(String document) {
        try {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
