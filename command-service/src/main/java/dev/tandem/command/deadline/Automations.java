package dev.tandem.command.deadline;

import dev.tandem.command.deadline.api.Automation;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every automation there is, found on the class path: a new one is there by being there. */
public final class Automations {

    private final Map<Class<? extends Event>, List<Automation>> byType = new HashMap<>();

    /**
     * All automations in a package and below.
     *
     * @throws IllegalStateException if one has no constructor without parameters
     */
    public static Automations in(String basePackage) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Automation.class));
        Automations found = new Automations();
        scan.findCandidateComponents(basePackage).stream()
                .map(candidate -> String.valueOf(candidate.getBeanClassName()))
                .sorted()
                .map(Automations::instance)
                .forEach(found::add);
        return found;
    }

    /** The types of events that any of them wants to see. */
    public Set<Class<? extends Event>> follows() {
        return Set.copyOf(byType.keySet());
    }

    /** The kinds of checks that go on when their search has ended. */
    public Set<String> outliving() {
        return byType.values().stream()
                .flatMap(List::stream)
                .flatMap(automation -> automation.outliving().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Shows the event to those that want to see it. */
    public void see(RecordedEvent<?> recorded, DeadlineSchedule schedule) {
        byType.getOrDefault(recorded.event().getClass(), List.of())
                .forEach(automation -> automation.sees(recorded, schedule));
    }

    private void add(Automation automation) {
        automation
                .follows()
                .forEach(type ->
                        byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(automation));
    }

    private static Automation instance(String className) {
        try {
            Constructor<?> constructor = ClassUtils.forName(className, null).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Automation) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className + " needs a constructor without parameters", e);
        }
    }
}
