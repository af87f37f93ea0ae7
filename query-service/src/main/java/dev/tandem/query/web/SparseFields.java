package dev.tandem.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Leaves in an answer only the fields that {@code ?fields=a,b} names: of each item in a list, else of the answer itself. */
@RestControllerAdvice(basePackages = "dev.tandem.query")
final class SparseFields implements ResponseBodyAdvice<Object> {

    static final String PARAMETER = WantedFields.PARAMETER;
    private static final String ITEMS = "items";

    private final JsonMapper json;

    SparseFields(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return returnType.getContainingClass().getName().startsWith("dev.tandem.query.");
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null
                || MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(mediaType)
                || !(request instanceof ServletServerHttpRequest servlet)) {
            return body;
        }
        WantedFields wanted = WantedFields.of(servlet.getServletRequest());
        if (wanted.names() == null) {
            return body;
        }
        ObjectNode answer = json.valueToTree(body);
        JsonNode items = answer.get(ITEMS);
        if (items != null && items.isArray()) {
            items.forEach(item -> wanted.keep((ObjectNode) item));
        } else {
            wanted.keep(answer);
        }
        return answer;
    }
}
