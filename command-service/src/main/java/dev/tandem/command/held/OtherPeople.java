package dev.tandem.command.held;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Names everybody but one candidate by numbers: what others are called is theirs. */
final class OtherPeople {

    private final Set<String> theirs;
    private final Map<String, String> numbers = new HashMap<>();
    private int people;
    private int candidates;

    /**
     * None named yet.
     *
     * @param theirs ids that stay: they mean the candidate
     */
    OtherPeople(Set<String> theirs) {
        this.theirs = theirs;
    }

    String person(String id) {
        return id.equals(PersonId.SYSTEM.value())
                ? id
                : numbers.computeIfAbsent("person:" + id, _ -> "person " + ++people);
    }

    String candidate(String id) {
        return theirs.contains(id) ? id : numbers.computeIfAbsent("candidate:" + id, _ -> "candidate " + ++candidates);
    }

    /** Writes events so. */
    JsonMapper mapper() {
        SimpleModule module = new SimpleModule("other-people");
        module.addSerializer(new OfPeople());
        module.addSerializer(new OfCandidates());
        module.addKeySerializer(PersonId.class, new PeopleAsNames());
        module.addKeySerializer(CandidateId.class, new CandidatesAsNames());
        return JsonMapper.builder().addModule(module).build();
    }

    private final class OfPeople extends StdSerializer<PersonId> {

        OfPeople() {
            super(PersonId.class);
        }

        @Override
        public void serialize(PersonId id, JsonGenerator json, SerializationContext context) {
            json.writeString(person(id.value()));
        }
    }

    private final class OfCandidates extends StdSerializer<CandidateId> {

        OfCandidates() {
            super(CandidateId.class);
        }

        @Override
        public void serialize(CandidateId id, JsonGenerator json, SerializationContext context) {
            json.writeString(candidate(id.value()));
        }
    }

    private final class PeopleAsNames extends StdSerializer<PersonId> {

        PeopleAsNames() {
            super(PersonId.class);
        }

        @Override
        public void serialize(PersonId id, JsonGenerator json, SerializationContext context) {
            json.writeName(person(id.value()));
        }
    }

    private final class CandidatesAsNames extends StdSerializer<CandidateId> {

        CandidatesAsNames() {
            super(CandidateId.class);
        }

        @Override
        public void serialize(CandidateId id, JsonGenerator json, SerializationContext context) {
            json.writeName(candidate(id.value()));
        }
    }
}
