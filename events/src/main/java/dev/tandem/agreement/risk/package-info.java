/**
 * What a search should come to on its way: figures that terms may set targets for, each told once. JDK and events only, as the rest
 * of the agreement.
 */
@NullMarked
package dev.tandem.agreement.risk;

import org.jspecify.annotations.NullMarked;
