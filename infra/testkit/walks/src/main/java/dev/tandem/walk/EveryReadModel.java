package dev.tandem.walk;

import dev.tandem.query.QueryServiceApplication;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.rows.RowsInMemory;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** The read models of query-service, found and made as the service does, so that none is forgotten; nothing else of it is started. */
public final class EveryReadModel {

    private static final List<Projection> ALL;
    private static final List<ProgressView> VIEWS;

    static {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class, false));
            scanner.getBeanDefinitionDefaults().setLazyInit(true);
            scanner.scan(QueryServiceApplication.class.getPackageName());
            context.refresh();
            ALL = context.getBeansOfType(Projection.class).values().stream()
                    .sorted(Comparator.comparing(Projection::name))
                    .toList();
            VIEWS = context.getBeansOfType(ProgressView.class).values().stream()
                    .sorted(Comparator.comparing(view -> view.getClass().getSimpleName()))
                    .toList();
        }
    }

    private EveryReadModel() {}

    /** All of them, by name. */
    public static List<Projection> all() {
        return ALL;
    }

    /** What is derived from the progress of searches, by the name of its class. */
    static List<ProgressView> views() {
        return VIEWS;
    }

    /** The one of that name. */
    public static Projection named(String name) {
        return ALL.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of that read model after all that is in the log. */
    public static RowsInMemory rows(Projection projection, List<Entry> log) {
        RowsInMemory rows = new RowsInMemory();
        long position = 0;
        for (Entry entry : log) {
            fold(projection, envelope(++position, entry), rows);
        }
        return rows;
    }

    /** Folds the event, if the read model folds such. */
    public static void fold(Projection projection, Envelope envelope, Rows rows) {
        if (projection.folds().contains(envelope.event().getClass())) {
            projection.fold(envelope, rows);
        }
    }

    /** The event as it comes from the topic, at that position. */
    public static Envelope envelope(long position, Entry entry) {
        return new Envelope(
                position,
                0,
                position,
                entry.event().topicKey(),
                entry.recorded().id(),
                1,
                entry.recorded().occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.role(),
                entry.command(),
                null,
                null,
                entry.event());
    }
}
