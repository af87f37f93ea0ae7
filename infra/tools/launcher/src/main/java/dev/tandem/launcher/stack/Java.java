package dev.tandem.launcher.stack;

import java.nio.file.Path;

/** The Java that runs the parts: the one that runs the launcher. */
final class Java {

    static final Path PROGRAM = Path.of(System.getProperty("java.home"), "bin", "java");

    private Java() {}
}
