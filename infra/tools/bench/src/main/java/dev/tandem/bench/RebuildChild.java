package dev.tandem.bench;

/** Rebuilds every read model from a topic, in a process that has only the query service on its class path. */
public final class RebuildChild {

    /** Printed when what counts begins. */
    static final String WARM = "warm";

    private RebuildChild() {}

    /**
     * Prints {@link #WARM}, then, as each ends, a line for the plain reading of the topic and one for each read model:
     * {@code name events-per-second}.
     *
     * @param args JDBC URL, user, bootstrap servers and topic
     */
    public static void main(String[] args) throws Exception {
        RebuildSpeed speed = new RebuildSpeed(args[0], args[1], "", args[2], args[3]);
        // Once without counting, for a cold JVM is nobody's production.
        for (String name : RebuildSpeed.projections()) {
            speed.rebuild(name);
        }
        speed.read();
        System.out.println(WARM);
        print("read", speed.read());
        for (String name : RebuildSpeed.projections()) {
            print(name, speed.rebuild(name));
        }
    }

    private static void print(String name, RebuildSpeed.Measured measured) {
        System.out.println(name + " " + measured.perSecond());
    }
}
