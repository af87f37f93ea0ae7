package dev.tandem.query.live;

import dev.tandem.events.PersonId;
import dev.tandem.query.web.Expand;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The groups of streams on lists of one projection, by what can concern them. */
final class Groups implements Follower.Audience {

    private final Workshop shop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Group.Key, Group<?>> groups = new HashMap<>();
    private final Map<Interest, Set<Group<?>>> interested = new HashMap<>();

    Groups(Workshop shop) {
        this.shop = shop;
    }

    /**
     * Adds a stream to the group of such, which is made if there is none.
     *
     * @param joined is told which, before the stream is told anything
     */
    <T> Group<?> join(
            Group.Key key, FollowedList<T> list, Expand expand, Consumer<Group<?>> joined, EventStream stream) {
        lock.lock();
        try {
            @Nullable Group<?> group = groups.get(key);
            if (group == null) {
                group = new Group<>(key, list, expand, shop);
                groups.put(key, group);
                interested
                        .computeIfAbsent(list.interest(), _ -> new LinkedHashSet<>())
                        .add(group);
            }
            joined.accept(group);
            group.join(stream);
            return group;
        } finally {
            lock.unlock();
        }
    }

    void leave(Group<?> group, EventStream stream) {
        lock.lock();
        try {
            if (group.leave(stream) && groups.remove(group.key(), group)) {
                Interest interest = group.list().interest();
                @Nullable Set<Group<?>> others = interested.get(interest);
                if (others != null && others.remove(group) && others.isEmpty()) {
                    interested.remove(interest);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Those whose sight may turn with time. */
    Set<String> readers() {
        return all().stream().map(group -> group.list().reader().value()).collect(Collectors.toSet());
    }

    void wakeReaders(Set<String> readers) {
        all().stream()
                .filter(group -> readers.contains(group.list().reader().value()))
                .forEach(Group::wake);
    }

    @Override
    public boolean isEmpty() {
        lock.lock();
        try {
            return groups.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void wakeAll() {
        all().forEach(Group::wake);
    }

    @Override
    public void wake(Set<String> scopes, Set<PersonId> people, boolean renamed) {
        Set<Group<?>> woken = new LinkedHashSet<>();
        lock.lock();
        try {
            if (!scopes.isEmpty()) {
                woken.addAll(interested.getOrDefault(new Interest.Everything(), Set.of()));
            }
            scopes.forEach(scope -> woken.addAll(interested.getOrDefault(new Interest.OfScope(scope), Set.of())));
            people.forEach(person -> woken.addAll(interested.getOrDefault(new Interest.OfPerson(person), Set.of())));
            if (renamed) {
                groups.values().stream().filter(Group::namesPeople).forEach(woken::add);
            }
        } finally {
            lock.unlock();
        }
        woken.forEach(Group::wake);
    }

    private List<Group<?>> all() {
        lock.lock();
        try {
            return List.copyOf(groups.values());
        } finally {
            lock.unlock();
        }
    }
}
