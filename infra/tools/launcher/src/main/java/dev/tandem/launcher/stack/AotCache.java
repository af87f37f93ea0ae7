package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM of ours has learned in a training run about the classes it loads and the methods that matter (JEP 483, 514, 515),
 * kept beside its program. A JVM that starts with it loads nothing anew and compiles the right methods at once. It fits one
 * program and one Java; where it does not fit, the JVM starts as if there were none.
 *
 * @param file of the cache
 */
record AotCache(Path file) {

    /** Of the program that is kept in this folder. */
    static AotCache in(Path folder) {
        return new AotCache(folder.resolve("program.aot"));
    }

    /** What tells a JVM to use it: nothing if there is none, or if another Java has made it. */
    List<String> use() {
        return fits() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** What tells a JVM to make it when it ends. */
    List<String> make() {
        return List.of(
                "-XX:AOTCacheOutput=" + file,
                "-Xlog:aot=error",
                // What is written must fit into a space of this size, which is the smaller the less room there is for
                // classes.
                "-XX:CompressedClassSpaceSize=256m",
                "-XX:MaxMetaspaceSize=512m");
    }

    /** Whether this Java has made it. */
    boolean fits() {
        try {
            return Files.exists(file) && Files.readString(madeBy()).equals(java());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Says that this Java has made it.
     *
     * @throws ToolException if it is not there
     */
    void seal() {
        if (!Files.exists(file)) {
            throw new ToolException("The training run has not written " + file);
        }
        try {
            Files.writeString(madeBy(), java());
        } catch (IOException e) {
            throw new ToolException("cannot write " + madeBy() + ": " + e.getMessage(), e);
        }
    }

    private Path madeBy() {
        return file.resolveSibling("program.aot.java");
    }

    private static String java() {
        return System.getProperty("java.vm.vendor") + " " + Runtime.version() + " " + System.getProperty("os.arch");
    }
}
