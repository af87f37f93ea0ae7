package dev.tandem.command.relay;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of their own, outside of any pool: a lock must die with its connection, and with nothing else. */
@FunctionalInterface
interface ConnectionSource {

    /** A new connection, to be closed by who asked for it. */
    Connection open() throws SQLException;
}
