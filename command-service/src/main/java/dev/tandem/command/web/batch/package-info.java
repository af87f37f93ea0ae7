/** Several commands in one request. */
@NullMarked
package dev.tandem.command.web.batch;

import org.jspecify.annotations.NullMarked;
