/** Years of hiring in a large house, as long as wanted: what the decisions record of people who mostly keep their word. */
@NullMarked
package dev.tandem.walk.house;

import org.jspecify.annotations.NullMarked;
