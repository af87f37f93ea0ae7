/** Event stores for the tests of this service; those of the store itself are in the module that it comes from. */
@NullMarked
package dev.tandem.command.store;

import org.jspecify.annotations.NullMarked;
