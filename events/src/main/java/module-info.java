/** The public language of Tandem: events, ids and value types that services and consumers share. */
module dev.tandem.events {
    requires com.fasterxml.jackson.annotation;
    requires static jakarta.validation;
    requires static org.jspecify;

    exports dev.tandem.agreement;
    exports dev.tandem.agreement.promise;
    exports dev.tandem.agreement.risk;
    exports dev.tandem.assessment;
    exports dev.tandem.events;
    exports dev.tandem.events.candidate;
    exports dev.tandem.events.requisition;
    exports dev.tandem.events.application;
    exports dev.tandem.events.interview;
    exports dev.tandem.events.debrief;
    exports dev.tandem.events.offer;
    exports dev.tandem.events.hire;
    exports dev.tandem.events.partnership;
    exports dev.tandem.events.people;
    exports dev.tandem.events.planning;
    exports dev.tandem.events.value;
    exports dev.tandem.events.wire;
}
