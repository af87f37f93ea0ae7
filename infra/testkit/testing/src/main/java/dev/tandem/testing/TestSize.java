package dev.tandem.testing;

/** How much a random test tries: little in a build, much with {@code -Dtandem.tests=long}. */
public final class TestSize {

    private TestSize() {}

    /** Whether this is a long run. */
    public static boolean isLong() {
        return "long".equals(System.getProperty("tandem.tests"));
    }

    /** {@code usual}, or {@code whenLong} in a long run. */
    public static int of(int usual, int whenLong) {
        return isLong() ? whenLong : usual;
    }
}
