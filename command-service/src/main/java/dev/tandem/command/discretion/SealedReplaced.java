package dev.tandem.command.discretion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.events.OutsiderId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.wire.SealedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens whom searches replace. What was opened is remembered for a minute, so that commands seldom wait for the key. */
@Component
final class SealedReplaced implements Replaced {

    private static final int REMEMBERED = 5_000;
    private static final Duration FOR = Duration.ofMinutes(1);

    private final SealedTexts texts;
    private final Cache<RequisitionId, Optional<String>> opened =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    SealedReplaced(SealedTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean is(RequisitionId search, String stored, PersonId person) {
        if (!SealedText.isSealed(stored)) {
            return IN_CLEAR.is(search, stored, person);
        }
        return opened.get(search, id -> open(id, stored))
                .filter(clear -> IN_CLEAR.is(search, clear, person))
                .isPresent();
    }

    private Optional<String> open(RequisitionId search, String stored) {
        return texts.open(List.of(new SealedTexts.About(OutsiderId.of(search), stored)))
                .getFirst();
    }
}
