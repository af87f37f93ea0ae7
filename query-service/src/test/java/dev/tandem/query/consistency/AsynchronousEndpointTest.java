package dev.tandem.query.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.tandem.events.wire.ConsistencyToken;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class AsynchronousEndpointTest {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Later())
            .addInterceptors(new RequestToken())
            .setCustomArgumentResolvers(new ConsistencyArgument())
            .build();

    @Test
    void theTokenAndThePositionAreThereOnAnotherThread() throws Exception {
        String token = new ConsistencyToken(Map.of("r1", 17L)).encoded();

        MvcResult begun = mvc.perform(get("/later").header(ConsistencyToken.HEADER, token))
                .andReturn();
        begun.getAsyncResult();
        MockHttpServletResponse answer =
                mvc.perform(asyncDispatch(begun)).andReturn().getResponse();

        assertThat(answer.getContentAsString()).isEqualTo("{r1=17}");
        assertThat(answer.getHeader(Consistency.POSITION_HEADER))
                .as("of two read models, the one that is further behind")
                .isEqualTo("20");
    }

    @RestController
    static class Later {

        @GetMapping("/later")
        CompletableFuture<String> later(Consistency consistency) {
            return CompletableFuture.supplyAsync(() -> {
                consistency.contains(20);
                consistency.contains(30);
                return Objects.requireNonNull(consistency.token()).positions().toString();
            });
        }
    }
}
