package dev.tandem.openapi;

/** Which way a value goes. */
enum Direction {

    /** A caller sends it: with the members that have to be given, within bounds, and no others. */
    SENT,

    /** It is answered: with all of its members, null where the code says {@code @Nullable}. Later versions may answer more. */
    ANSWERED,
    /**
     * It is stored and published, and read for ever: what may be null may also be missing, for whoever wrote it earlier did not say it. Later
     * versions may say more.
     */
    RECORDED
}
