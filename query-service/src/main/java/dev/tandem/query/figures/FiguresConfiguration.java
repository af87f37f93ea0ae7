package dev.tandem.query.figures;

import dev.tandem.query.columns.Copies;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Replays;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what figures are counted from. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    CountedRows countedRows(ReadModels reads, Replays replays, Discretion discretion, InstantSource clock) {
        return new CountedRows(reads, new Copies(), replays, discretion, clock);
    }
}
