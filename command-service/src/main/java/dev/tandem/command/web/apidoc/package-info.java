/** The OpenAPI document, from the commands, their decisions and their comments. */
@NullMarked
package dev.tandem.command.web.apidoc;

import org.jspecify.annotations.NullMarked;
