package dev.tandem.bench.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServedStatementsTest {

    @Test
    void theLogsParametersStandWhereTheyWereGiven() {
        assertThat(ServedStatements.filled(
                        "select doc from t where a = $2 and b = any($1) and c is not distinct from $10 limit $11",
                        "Parameters: $1 = '{x,y}', $2 = 'it''s', $3 = '3', $4 = '4', $5 = '5', $6 = '6', $7 = '7', $8 = '8',"
                                + " $9 = '9', $10 = NULL, $11 = '51'"))
                .isEqualTo(
                        "select doc from t where a = 'it''s' and b = any('{x,y}') and c is not distinct from NULL limit '51'");
    }
}
