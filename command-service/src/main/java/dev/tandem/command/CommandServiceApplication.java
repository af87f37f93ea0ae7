package dev.tandem.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Decides commands, stores the events, relays them to Kafka. */
@SpringBootApplication
public class CommandServiceApplication {

    /** Starts the service; configuration as documented in {@code application.yaml}. */
    public static void main(String[] args) {
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
