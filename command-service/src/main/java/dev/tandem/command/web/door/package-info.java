/** The door over HTTP: one path a command, and the disclosure of personal data. */
@NullMarked
package dev.tandem.command.web.door;

import org.jspecify.annotations.NullMarked;
