package dev.tandem.bench.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;

/** A transaction has an entity manager of its own, on the thread that began it. */
final class JpaTransactions implements TransactionManager, EntityManagerProvider {

    private final EntityManagerFactory factory;
    private final ThreadLocal<Deque<EntityManager>> current = ThreadLocal.withInitial(ArrayDeque::new);

    JpaTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        return current.get().getFirst();
    }

    @Override
    public Transaction startTransaction() {
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        current.get().addFirst(manager);
        return new Transaction() {
            @Override
            public void commit() {
                try {
                    manager.getTransaction().commit();
                } finally {
                    end();
                }
            }

            @Override
            public void rollback() {
                try {
                    if (manager.getTransaction().isActive()) {
                        manager.getTransaction().rollback();
                    }
                } finally {
                    end();
                }
            }

            private void end() {
                current.get().remove(manager);
                if (manager.isOpen()) {
                    manager.close();
                }
            }
        };
    }
}
