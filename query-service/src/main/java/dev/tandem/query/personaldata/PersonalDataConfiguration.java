package dev.tandem.query.personaldata;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the way to command-service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonalDataSettings.class)
class PersonalDataConfiguration {

    @Bean
    CommandService commandService(PersonalDataSettings settings) {
        return new CommandService(settings);
    }

    @Bean
    PersonalTexts personalTexts(CommandService commandService) {
        return new PersonalTexts(commandService);
    }

    @Bean
    Opening opening(PersonalTexts personalTexts) {
        return new Opening(personalTexts);
    }

    @Bean
    CandidateSearch candidateSearch(CommandService commandService) {
        return new CandidateSearch(commandService);
    }

    @Bean
    SeenSearches seenSearches(CommandService commandService) {
        return new SeenSearches(commandService);
    }

    @Bean
    Names names(CommandService commandService) {
        return new Names(commandService);
    }
}
