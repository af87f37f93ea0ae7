package dev.tandem.command.delivery;

import dev.tandem.contracts.CloudEventJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Calls receivers: follows no redirect, keeps no cookie, takes no proxy from its surroundings, tries nothing twice, and is through with an attempt
 * in time, however slowly the answer drips.
 */
final class WebhookCaller implements AutoCloseable {

    /** So much of an answer is kept. */
    private static final int LONGEST_ANSWER = 4096;

    private final CloseableHttpClient http;
    private final boolean plain;
    private final long timeoutMillis;
    private final ScheduledExecutorService ending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timeouts").factory());

    WebhookCaller(WebhookSettings settings, Addresses addresses) {
        this.plain = settings.privateAddresses();
        this.timeoutMillis = settings.timeout().toMillis();
        Timeout timeout = Timeout.ofMilliseconds(timeoutMillis);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(settings.parallel())
                        .setMaxConnPerRoute(settings.parallelEach())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofMilliseconds(
                                        settings.connectTimeout().toMillis()))
                                .setSocketTimeout(timeout)
                                .setTimeToLive(TimeValue.ofMinutes(1)) // a name may mean another address by then
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setUserAgent("Tandem-Webhooks/1.0")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    /**
     * What became of it.
     *
     * @param body the beginning of the answer's body
     */
    record Answered(
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable String body) {

        boolean taken() {
            return status != null && status >= 200 && status < 300;
        }
    }

    /** Sends that, signed with each of these secrets. The time in it is the world's: receivers refuse what is old. */
    Answered send(String url, Message message, List<Secrets.Secret> secrets) {
        Instant at = Instant.now();
        long began = System.nanoTime();
        if (!plain && !url.startsWith("https:")) {
            return new Answered(at, 0, null, "plain http is not allowed here", null);
        }
        HttpPost post = new HttpPost(URI.create(url));
        post.setHeader("webhook-id", message.id());
        post.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
        post.setHeader(
                "webhook-signature",
                Signature.of(
                        secrets.stream().map(Secrets.Secret::secret).toList(),
                        message.id(),
                        at.getEpochSecond(),
                        message.body()));
        post.setEntity(new ByteArrayEntity(message.body(), ContentType.create(CloudEventJson.MEDIA_TYPE)));
        ScheduledFuture<?> end = ending.schedule(post::cancel, timeoutMillis, TimeUnit.MILLISECONDS);
        try {
            return http.execute(
                    post, response -> new Answered(at, since(began), response.getCode(), null, beginning(response)));
        } catch (IOException | RuntimeException e) {
            boolean late = post.isCancelled()
                    || e instanceof SocketTimeoutException && !(e instanceof ConnectTimeoutException);
            String why = late ? "no answer in " + timeoutMillis + " ms" : String.valueOf(e.getMessage());
            return new Answered(at, since(began), null, e.getClass().getSimpleName() + ": " + why, null);
        } finally {
            end.cancel(false);
        }
    }

    private static int since(long began) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** What a receiver says is text for people, and whatever it is, PostgreSQL can store it. */
    private static @Nullable String beginning(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return null;
        }
        try (InputStream body = response.getEntity().getContent()) {
            String text = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            return text.replace('\0', ' ');
        }
    }

    @Override
    public void close() throws IOException {
        ending.shutdownNow();
        http.close();
    }
}
