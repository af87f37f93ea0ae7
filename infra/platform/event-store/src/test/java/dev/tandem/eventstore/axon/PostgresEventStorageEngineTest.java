package dev.tandem.eventstore.axon;

import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.StoreDatabase;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The framework's own suite, as it is. */
class PostgresEventStorageEngineTest extends StorageEngineTestSuite<PostgresEventStorageEngine> {

    private final PostgresEventStore store = StoreDatabase.fresh().open();

    @AfterAll
    void closeStore() {
        store.close();
    }

    @Override
    protected PostgresEventStorageEngine buildStorageEngine() {
        return new PostgresEventStorageEngine(store, new Texts());
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    /** The suite's payloads. */
    private static final class Texts implements Converter {

        @Override
        public boolean canConvert(Type from, Type to) {
            return from == String.class && to == byte[].class;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
        public <T> @Nullable T convert(@Nullable Object input, Type to) {
            return (T) String.valueOf(input).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            descriptor.describeProperty("charset", StandardCharsets.UTF_8);
        }
    }
}
