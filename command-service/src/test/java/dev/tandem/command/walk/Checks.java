package dev.tandem.command.walk;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Agenda;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.Automation;
import dev.tandem.command.partnership.ClockCheck;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * An agenda that keeps everything the automations ever asked for and forgets when: so each check can be made early, late and
 * many times.
 */
final class Checks implements Agenda {

    private static final List<Automation> AUTOMATIONS = automations();

    private final Set<ClockCheck> asked = new LinkedHashSet<>();

    /** Shows a fact to the automations. */
    void see(Fact<?> fact) {
        AUTOMATIONS.stream()
                .filter(automation -> automation.follows().contains(fact.event().getClass()))
                .forEach(automation -> automation.sees(fact, this));
    }

    /** All checks that were ever asked for, oldest first. */
    List<ClockCheck> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void whenDue(ClockCheck check, Instant asked, Function<SlaTerms, Allowance> allowance) {
        now(check);
    }

    @Override
    public void now(ClockCheck check) {
        asked.add(check);
    }

    @Override
    public void again(Class<? extends ClockCheck> kind, RequisitionId requisition, String subject) {
        // Made again and again anyway.
    }

    @Override
    public void done(Class<? extends ClockCheck> kind, RequisitionId requisition, String subject, Instant at) {
        // A check of what is done must find nothing.
    }

    private static List<Automation> automations() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Automation.class));
        return scan.findCandidateComponents("dev.tandem.command").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(BeanUtils::instantiateClass)
                .map(Automation.class::cast)
                .toList();
    }
}
