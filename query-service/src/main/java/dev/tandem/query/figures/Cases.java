package dev.tandem.query.figures;

import dev.tandem.query.columns.Frame;
import dev.tandem.query.projection.api.ReadModel;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The cases that figures are counted from, as they are or as they were. */
interface Cases {

    /** Those of that kind. */
    Frame of(CaseKind source);

    /** The searches that are kept from somebody, which no figure counts. */
    Set<String> kept();

    /** The keys of some rows of that kind, by their numbers. */
    Map<Long, String> keys(CaseKind source, Collection<Long> rowIds);

    /** The read model of that name, of the same moment. */
    ReadModel model(String name);
}
