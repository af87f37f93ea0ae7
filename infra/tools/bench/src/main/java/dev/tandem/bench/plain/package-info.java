/** The plainest service that takes commands: what ours are held to over HTTP. */
@NullMarked
package dev.tandem.bench.plain;

import org.jspecify.annotations.NullMarked;
