package dev.tandem.command.delivery;

import dev.tandem.command.privacy.PersonalDataErasedException;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.events.PersonId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The secrets of webhooks, sealed with the key of their owner: in no event, no log and no answer but the one to the owner. They are destroyed with the
 * webhook, or with that key.
 */
final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    Secrets(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * A secret that signs.
     *
     * @param number from 1
     * @param secret as the standard writes it
     */
    record Secret(int number, String secret) {}

    private record Missing(String webhook, String owner, int number) {}

    /** Makes those that are missing. Not within a transaction: a key that was made for one must not be undone. */
    void make() {
        jdbc.sql("""
                        select w.webhook, w.owner, w.secret as number from webhooks w
                        where not exists (select from webhook_secrets s where s.webhook = w.webhook and s.number = w.secret)""").query(Missing.class).list().forEach(this::make);
    }

    private void make(Missing missing) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String secret = Signature.SECRET + Base64.getEncoder().encodeToString(random);
        try {
            jdbc.sql("""
                            insert into webhook_secrets (webhook, number, sealed) values (?, ?, ?)
                            on conflict (webhook, number) do nothing""")
                    .params(missing.webhook(), missing.number(), texts.seal(new PersonId(missing.owner()), secret))
                    .update();
        } catch (PersonalDataErasedException _) {
            // Of somebody who was forgotten: nothing is delivered for them.
        }
    }

    /** Those that sign at that moment, the newest first; none if the owner was forgotten. */
    List<Secret> signing(Webhook webhook, Instant at) {
        boolean former = webhook.formerUntil() != null && at.isBefore(webhook.formerUntil());
        List<Stored> stored = jdbc.sql("""
                        select number, sealed from webhook_secrets
                        where webhook = ? and number <= ? and number >= ? order by number desc""")
                .params(webhook.webhook(), webhook.secret(), former ? webhook.secret() - 1 : webhook.secret())
                .query(Stored.class)
                .list();
        PersonId owner = new PersonId(webhook.owner());
        List<Optional<String>> opened = texts.open(
                stored.stream().map(one -> new About(owner, one.sealed())).toList());
        return IntStream.range(0, stored.size())
                .filter(i -> opened.get(i).isPresent())
                .mapToObj(i -> new Secret(stored.get(i).number(), opened.get(i).orElseThrow()))
                .toList();
    }

    private record Stored(int number, String sealed) {}
}
