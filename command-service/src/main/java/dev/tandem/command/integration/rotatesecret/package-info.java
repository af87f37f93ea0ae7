/** A webhook gets another secret. */
@NullMarked
package dev.tandem.command.integration.rotatesecret;

import org.jspecify.annotations.NullMarked;
