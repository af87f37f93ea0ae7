package dev.tandem.openapi;

/** Which way a value goes. */
enum Direction {

    /** A caller sends it: with the members that have to be given, within bounds, and no others. */
    SENT,

    /** It is answered: with all of its members, null where the code says {@code @Nullable}. Later versions may answer more. */
    ANSWERED
}
