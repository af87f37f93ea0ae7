package dev.tandem.command.audit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what has been kept for long enough, hourly; several instances doing so at once do no harm. */
final class AuditPruning {

    private static final Logger LOG = LoggerFactory.getLogger(AuditPruning.class);

    private final KeptList list;
    private final Duration kept;

    AuditPruning(KeptList list, Duration kept) {
        this.list = list;
        this.kept = kept;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 7, timeUnit = TimeUnit.MINUTES)
    void prune() {
        int forgotten = list.forget(kept);
        if (forgotten > 0) {
            LOG.info("Forgot {} refused commands and readings older than {}", forgotten, kept);
        }
    }
}
