package dev.tandem.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Builds read models from the events on Kafka and answers queries. */
@SpringBootApplication
public class QueryServiceApplication {

    /** Starts the service; configuration as documented in {@code application.yaml}. */
    public static void main(String[] args) {
        SpringApplication.run(QueryServiceApplication.class, args);
    }
}
