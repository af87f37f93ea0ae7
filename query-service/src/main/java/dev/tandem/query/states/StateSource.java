package dev.tandem.query.states;

import dev.tandem.query.projection.api.ReadModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how things stand in one read model. What it says of a key must follow from the rows alone: from tables that are
 * {@link dev.tandem.query.projection.api.Table#followed followed} by that key, and not from the time.
 */
public interface StateSource {

    /** The projection whose rows it reads. */
    String projection();

    /**
     * How those stand, of these keys; of which there is none, or none that is told, is missing.
     *
     * @return values that can be written as JSON, equal if nothing has changed
     */
    Map<String, Object> states(ReadModel model, Collection<String> keys);

    /**
     * The next keys that there are, whether they are told or not, in the database's order.
     *
     * @param after only those behind it; null: from the first
     * @param most so many at most
     */
    List<String> keys(ReadModel model, @Nullable String after, int most);
}
