package dev.tandem.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Hands out tokens for demo people on a laptop. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityApplication {

    /** Starts the issuer; configuration as documented in {@code application.yaml}. */
    public static void main(String[] args) {
        SpringApplication.run(IdentityApplication.class, args);
    }
}
