package dev.tandem.command.house.adopt;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.house.HouseRule.HOUSE_TERMS_ADOPTED;
import static dev.tandem.command.house.HouseRule.HOUSE_TERMS_NOT_PROPOSED;
import static dev.tandem.command.house.HouseRule.HOUSE_TERMS_OUTDATED;
import static dev.tandem.command.house.HouseRule.SECOND_WORD_NEEDED;
import static dev.tandem.command.story.Houses.houseTermsAdopted;
import static dev.tandem.command.story.Houses.houseTermsProposed;

import dev.tandem.events.Role;
import org.junit.jupiter.api.Test;

class AdoptHouseTermsTest {

    private static final AdoptHouseTerms ADOPT = new AdoptHouseTerms(1);

    @Test
    void theBusinessGivesTheSecondWord() {
        given(houseTermsProposed(1)).when(ADOPT).by("eve", Role.EXECUTIVE).records(houseTermsAdopted(1));
    }

    @Test
    void nobodyGivesBothNorSomebodyOnTheSameSide() {
        given(houseTermsProposed(1)).when(ADOPT).by("tea", Role.EXECUTIVE).refuses(SECOND_WORD_NEEDED);
        given(houseTermsProposed(1)).when(ADOPT).by("tim", Role.TA_LEADER).refuses(SECOND_WORD_NEEDED);
    }

    @Test
    void thereIsAProposal() {
        given().when(ADOPT).by("eve", Role.EXECUTIVE).refuses(HOUSE_TERMS_NOT_PROPOSED);
    }

    @Test
    void onlyTheNewest() {
        given(houseTermsProposed(1), houseTermsProposed(2))
                .when(ADOPT)
                .by("eve", Role.EXECUTIVE)
                .refuses(HOUSE_TERMS_OUTDATED);
    }

    @Test
    void whatWasAdoptedBeforeDoesNotStandInTheWay() {
        given(houseTermsProposed(1), houseTermsAdopted(1), houseTermsProposed(2))
                .when(new AdoptHouseTerms(2))
                .by("eve", Role.EXECUTIVE)
                .records(houseTermsAdopted(2));
    }

    @Test
    void once() {
        given(houseTermsProposed(1), houseTermsAdopted(1))
                .when(ADOPT)
                .by("eve", Role.EXECUTIVE)
                .refuses(HOUSE_TERMS_ADOPTED);
    }
}
