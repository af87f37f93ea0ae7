package dev.tandem.command.sight;

import dev.tandem.command.decision.DecisionModel.Criterion;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.find.CandidateIndex;
import dev.tandem.command.find.Relating;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what sight depends on. */
@Configuration(proxyBeanMethods = false)
class SightConfiguration {

    @Bean
    Lookup.Sighting candidateSighting(ObjectProvider<CandidateIndex> index) {
        return new CandidateSighting((email, phone, most) -> index.getObject().at(email, phone, most));
    }

    /** Those by which it is decided who reads a name, whoever it is: what finds candidates cannot follow fewer. */
    @Bean
    Relating relating() {
        OnSearch any = new OnSearch(new RequisitionId("any"), new CandidateId("any"));
        return new Relating(CandidateOnSearch.model(any).criteria().stream()
                .map(Criterion::types)
                .flatMap(types -> types.stream())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
