/**
 * What holds at every way into both services: how much of a body is read and how long that may take, how many connections may wait, what a
 * value is, and that every no is a problem document, also where the container says it.
 */
@NullMarked
package dev.tandem.http;

import org.jspecify.annotations.NullMarked;
