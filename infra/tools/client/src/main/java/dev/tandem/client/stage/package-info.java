/** What has to be there so that the examples of commands can be given just as the API document has them. */
@NullMarked
package dev.tandem.client.stage;

import org.jspecify.annotations.NullMarked;
