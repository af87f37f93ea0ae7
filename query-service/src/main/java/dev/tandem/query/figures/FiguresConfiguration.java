package dev.tandem.query.figures;

import dev.tandem.query.columns.Copies;
import dev.tandem.query.projection.api.ReadModels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what figures are counted from. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    CountedRows countedRows(ReadModels reads) {
        return new CountedRows(reads, new Copies());
    }
}
