/**
 * The threads that work beside the requests, and whether they get anywhere: a thread that is there may still be stuck.
 */
@NullMarked
package dev.tandem.command.progress;

import org.jspecify.annotations.NullMarked;
