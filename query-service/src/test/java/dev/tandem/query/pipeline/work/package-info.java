/** What waits for whom, told kind by kind, for the tests of the lists that show it. */
@NullMarked
package dev.tandem.query.pipeline.work;

import org.jspecify.annotations.NullMarked;
