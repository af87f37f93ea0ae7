/**
 * What is to be given for the rows, and in which order: by their times, whoever they are about, with keys and ids that follow from the rows alone. So a
 * history comes out the same however often, in which parts and on which machine it is brought in.
 */
@NullMarked
package dev.tandem.importer.plan;

import org.jspecify.annotations.NullMarked;
