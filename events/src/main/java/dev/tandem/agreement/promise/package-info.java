/** The promises of the service agreement, a file each. */
@NullMarked
package dev.tandem.agreement.promise;

import org.jspecify.annotations.NullMarked;
