package dev.tandem.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database's tag index, compared with the events themselves. */
record TagIndex(StoreDatabase database) {

    static TagIndex of(StoreDatabase database) {
        return new TagIndex(database);
    }

    /** The position that it is complete up to. */
    long head() throws SQLException {
        return Long.parseLong(ask("select position::text from event_tags_head").getFirst());
    }

    /** How many entries it has. */
    long entries() throws SQLException {
        return Long.parseLong(ask("select count(*)::text from event_tags").getFirst());
    }

    /** Whether no store is connected any more. */
    boolean isLeft() throws SQLException {
        return ask("select pid::text from pg_stat_activity where application_name = 'tandem-store'"
                        + " and datname = current_database()")
                .isEmpty();
    }

    /** How many parallel workers were started for queries of this database whose connections are closed. */
    long workersLaunched() throws SQLException {
        return Long.parseLong(
                ask("select parallel_workers_launched::text from pg_stat_database where datname = current_database()")
                        .getFirst());
    }

    /** Entries that are missing, too many, wrong, or seen twice, judged by the events in the same snapshot. */
    List<String> faults() throws SQLException {
        return ask("""
                with truth as (
                    select t.tag collate "C" as tag, e.type, e.position from events e, unnest(e.tags) t(tag)
                ), seen as (
                    select tag, type, position, count(*) as times from tags_of_events group by tag, type, position
                )
                select concat_ws(' ', coalesce(s.tag, t.tag), coalesce(s.position, t.position), 'seen', s.times)
                from truth t full join seen s on s.tag = t.tag and s.type = t.type and s.position = t.position
                where s.times is distinct from 1 or t.tag is null
                union all
                select 'head beyond the log' from event_tags_head h
                where h.position > (select coalesce(max(position), 0) from events)
                """);
    }

    private List<String> ask(String sql) throws SQLException {
        try (Connection connection = database.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
