package dev.tandem.command.dispatch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets old refusals, hourly; several instances doing so at once do no harm. */
final class RefusalPruning {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPruning.class);

    private final RememberedRefusals refusals;
    private final Duration kept;

    RefusalPruning(RememberedRefusals refusals, Duration kept) {
        this.refusals = refusals;
        this.kept = kept;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void prune() {
        int forgotten = refusals.prune(kept);
        if (forgotten > 0) {
            LOG.info("Forgot {} refusals older than {}", forgotten, kept);
        }
    }
}
