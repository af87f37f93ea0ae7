package dev.tandem.eventstore.example;

import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.modelling.annotation.TargetEntityId;

/** Students subscribe to courses: no course over its capacity, no student in more than three, nobody twice in one. */
final class Courses {

    private static final int COURSES_PER_STUDENT = 3;

    private Courses() {}

    record CourseOpened(@EventTag(key = "course") String course, int capacity) {}

    record StudentSubscribed(
            @EventTag(key = "course") String course,
            @EventTag(key = "student") String student) {}

    record OpenCourse(@TargetEntityId String course, int capacity) {}

    record Subscribe(@TargetEntityId Subscription subscription) {}

    record Subscription(String course, String student) {}

    /** What a subscription depends on: two things at once, which no aggregate spans. */
    @EventSourcedEntity
    static final class Seat {

        private final Subscription id;
        private int free;
        private int courses;
        private boolean taken;

        @EntityCreator
        Seat(@InjectEntityId Subscription id) {
            this.id = id;
        }

        /** Nobody may store an event that matches between this decision's reading and its append. */
        @EventCriteriaBuilder
        static EventCriteria reads(Subscription id) {
            return EventCriteria.either(havingTags("course", id.course()), havingTags("student", id.student()));
        }

        @EventSourcingHandler
        void on(CourseOpened opened) {
            free = opened.capacity();
        }

        @EventSourcingHandler
        void on(StudentSubscribed subscribed) {
            boolean here = subscribed.course().equals(id.course());
            boolean mine = subscribed.student().equals(id.student());
            free -= here ? 1 : 0;
            courses += mine ? 1 : 0;
            taken |= here && mine;
        }
    }

    static final class Handlers {

        @CommandHandler
        void handle(OpenCourse command, EventAppender events) {
            events.append(new CourseOpened(command.course(), command.capacity()));
        }

        @CommandHandler
        void handle(Subscribe command, @InjectEntity Seat seat, EventAppender events) {
            if (seat.free > 0 && seat.courses < COURSES_PER_STUDENT && !seat.taken) {
                Subscription id = command.subscription();
                events.append(new StudentSubscribed(id.course(), id.student()));
            } else {
                throw new IllegalStateException("no seat");
            }
        }
    }
}
