/** What is given when. */
@NullMarked
package dev.tandem.importer.plan;

import org.jspecify.annotations.NullMarked;
