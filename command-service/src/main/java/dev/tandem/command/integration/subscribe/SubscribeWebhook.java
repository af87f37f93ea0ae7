package dev.tandem.command.integration.subscribe;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import dev.tandem.events.integration.WebhookForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has events delivered to an address, as Standard Webhooks 1.0 says: signed, each under one id however often it is sent, those of one search
 * in their order. They tell what an analyst reads at `/events` at that time: searches that are kept from nobody, and no text that anybody
 * wrote. The secret is read at `/webhooks/{id}/secrets`, by you alone.
 *
 * @param webhook the id it gets
 * @param url where deliveries go
 * @param types only events of these types, such as {@code CandidateHired}; empty or left out: of all
 * @param requisitions only events of these searches; empty or left out: of all, and what is about no search
 * @param form how much of each event is told; left out: {@code FULL}
 * @param after behind which position deliveries begin; 0: everything from the first event on; left out: what comes from now on
 */
@Allowed(Role.ANALYST)
@Example(by = "analyst:ana", value = """
        {"webhook": "payroll", "url": "https://payroll.example/hooks/tandem", "types": ["HireLeft"], "form": "THIN"}
        """)
public record SubscribeWebhook(
        @NotNull WebhookId webhook,
        @NotBlank @Size(max = 2000) String url,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 100) String> types,
        @Nullable @Size(max = 200) List<@NotNull RequisitionId> requisitions,
        @Nullable WebhookForm form,
        @Nullable @PositiveOrZero Long after)
        implements Command {

    public SubscribeWebhook {
        types = types == null ? List.of() : types;
        requisitions = requisitions == null ? List.of() : requisitions;
        form = form == null ? WebhookForm.FULL : form;
    }
}
