package dev.tandem.events;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an event type's {@link Revision}: which shape is the newest, and how what was stored before becomes of that shape. */
public final class Revisions {

    private final Class<?> type;
    private final int newest;
    private final List<String> names;
    private final List<Upcaster> upcasters;

    private Revisions(Class<?> type, int newest, List<String> names, List<Upcaster> upcasters) {
        this.type = type;
        this.newest = newest;
        this.names = List.copyOf(names);
        this.upcasters = List.copyOf(upcasters);
    }

    /**
     * Those of a type.
     *
     * @param name the type's name in the store
     * @throws IllegalStateException if there is not one upcaster from each earlier revision, which is a defect of the event type
     */
    public static Revisions of(Class<?> type, String name) {
        Revision declared = type.getAnnotation(Revision.class);
        List<String> names = new ArrayList<>(List.of(name));
        List<Upcaster> upcasters = new ArrayList<>();
        int newest = 1;
        if (declared != null) {
            newest = declared.value();
            names.addAll(List.of(declared.formerly()));
            for (Class<? extends Upcaster> upcaster : declared.upcasters()) {
                upcasters.add(instance(upcaster));
            }
        }
        if (newest < 1 || upcasters.size() != newest - 1) {
            throw new IllegalStateException(
                    "revision " + newest + " of " + type.getName() + " needs an upcaster from each" + " of the "
                            + (newest - 1) + " before it, and names " + upcasters.size());
        }
        return new Revisions(type, newest, names, upcasters);
    }

    /** The newest, which is the one that the type's components have. */
    public int newest() {
        return newest;
    }

    /** All names that the type ever had, the present one first. */
    public List<String> names() {
        return names;
    }

    /**
     * What an event that was stored at some revision would have been stored as at the newest.
     *
     * @param version at which it was stored
     * @param members as they were stored, see {@link Upcaster}
     * @throws UnknownRevisionException if this version of Tandem does not know that revision
     */
    public Map<String, @Nullable Object> upcast(int version, Map<String, @Nullable Object> members) {
        requireKnown(version);
        Map<String, @Nullable Object> upcast = members;
        for (Upcaster upcaster : upcasters.subList(version - 1, newest - 1)) {
            upcast = upcaster.upcast(upcast);
        }
        return upcast;
    }

    /**
     * A new revision says that an old reader would misread it, so none tries.
     *
     * @throws UnknownRevisionException if this version of Tandem does not know that revision
     */
    public void requireKnown(int version) {
        if (version < 1 || version > newest) {
            throw new UnknownRevisionException(names.getFirst(), version, newest);
        }
    }

    /** Those of each type by each name that it ever had. */
    static Map<String, Revisions> byName(Map<String, Class<? extends Event>> types) {
        Map<String, Revisions> byName = new HashMap<>();
        types.forEach((name, type) -> {
            Revisions revisions = of(type, name);
            for (String each : revisions.names()) {
                Revisions other = byName.putIfAbsent(each, revisions);
                if (other != null) {
                    throw new IllegalStateException(
                            each + " names both " + type.getName() + " and " + other.type.getName());
                }
            }
        });
        return byName;
    }

    /** Whose they are: the class of the newest. */
    public Class<?> type() {
        return type;
    }

    private static Upcaster instance(Class<? extends Upcaster> type) {
        try {
            Constructor<? extends Upcaster> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " needs a constructor without parameters", e);
        }
    }
}
