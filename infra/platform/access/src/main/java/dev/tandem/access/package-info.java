/** Who is calling and what a no looks like: resource-server security, correlation ids and problem documents that both services share. */
@NullMarked
package dev.tandem.access;

import org.jspecify.annotations.NullMarked;
