/** Serves the console: pages for people, which call the public APIs of both services as any frontend does. */
@NullMarked
package dev.tandem.console;

import org.jspecify.annotations.NullMarked;
