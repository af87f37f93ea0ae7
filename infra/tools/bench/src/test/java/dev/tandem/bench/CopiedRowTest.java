package dev.tandem.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.PostgresForTests;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

class CopiedRowTest {

    @Test
    void readsWhatPostgresqlSends() throws Exception {
        List<String> texts = new ArrayList<>();
        int nothings = 0;
        try (Connection connection = PostgresForTests.freshDatabase().connect()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select 'row ' || i, null from generate_series(1, 3) i) to stdout (format binary)");
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                byte[][] fields = CopiedRow.fields(message);
                if (fields != null) {
                    texts.add(new String(fields[0], UTF_8));
                    nothings += fields[1].length;
                }
            }
        }
        assertThat(texts).containsExactly("row 1", "row 2", "row 3");
        assertThat(nothings).isZero();
    }
}
