package dev.tandem.query.personaldata;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.personal-data.*}.
 *
 * @param url where command-service is, which opens sealed texts
 * @param connectTimeout how long connecting to it may take
 * @param readTimeout how long an answer of it may take, to its end
 */
@ConfigurationProperties("tandem.personal-data")
public record PersonalDataSettings(
        @DefaultValue("http://localhost:8080") URI url,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {}
