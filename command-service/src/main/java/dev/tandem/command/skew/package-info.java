/** Whether this machine's clock can be trusted: the database's is the reference for all instances. */
@NullMarked
package dev.tandem.command.skew;

import org.jspecify.annotations.NullMarked;
