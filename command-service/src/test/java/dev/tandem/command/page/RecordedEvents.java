package dev.tandem.command.page;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.Decision;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which events a decision can record: those that it makes, or that a method makes which it calls. Read off the byte code. */
final class RecordedEvents {

    private static final String OURS = "dev.tandem.command.";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tandem.command", "dev.tandem.events");

    private final Set<String> events =
            EventCatalog.types().values().stream().map(Class::getName).collect(Collectors.toUnmodifiableSet());

    /** In the order of the catalogue. */
    List<Class<? extends Event>> of(Class<? extends Decision> decision) {
        Set<String> made = new HashSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        classes.stream()
                .filter(type -> type.getName().equals(decision.getName())
                        || type.getName().startsWith(decision.getName() + "$"))
                .map(JavaClass::getCodeUnits)
                .flatMap(Collection::stream)
                .forEach(open::add);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (seen.add(unit)) {
                unit.getConstructorCallsFromSelf().stream()
                        .map(JavaConstructorCall::getTargetOwner)
                        .map(JavaClass::getName)
                        .filter(events::contains)
                        .forEach(made::add);
                if (unit.getMethodCallsFromSelf().stream().anyMatch(RecordedEvents::isWhatAPromiseRecords)) {
                    Promises.ALL.forEach(promise -> promise.recorded().forEach(event -> made.add(event.getName())));
                }
                unit.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getName().startsWith(OURS))
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .forEach(open::add);
            }
        }
        return EventCatalog.types().values().stream()
                .filter(event -> made.contains(event.getName()))
                .<Class<? extends Event>>map(event -> event)
                .toList();
    }

    private static boolean isWhatAPromiseRecords(JavaMethodCall call) {
        return call.getTargetOwner().getName().equals(Promise.class.getName())
                && call.getName().equals("broken");
    }
}
