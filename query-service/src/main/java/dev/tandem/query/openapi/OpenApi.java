package dev.tandem.query.openapi;

import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import dev.tandem.query.personaldata.Told;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The OpenAPI 3.1 document for an audience, from the endpoints that say what they do ({@link Operation}) and their records. */
final class OpenApi {

    private static final Set<Type> WRAPPERS = Set.of(ResponseEntity.class, Told.class);

    private final Schemas schemas = new Schemas();
    private final ProblemResponses problems = Responses.problems();
    private final Parameters parameters = new Parameters(schemas);

    private final Audience audience;

    private OpenApi(Audience audience) {
        this.audience = audience;
    }

    /** The document for that audience, of those endpoints. */
    static Map<String, Object> of(Map<RequestMappingInfo, HandlerMethod> endpoints, Audience audience) {
        return new OpenApi(audience).document(endpoints);
    }

    private Map<String, Object> document(Map<RequestMappingInfo, HandlerMethod> endpoints) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        Map<String, String> tags = new TreeMap<>();
        // In one order, wherever it is made: what is shared is named by the first operation that has it.
        Map<String, Map.Entry<RequestMappingInfo, HandlerMethod>> byId = new TreeMap<>();
        endpoints.entrySet().forEach(endpoint -> {
            Operation said = endpoint.getValue().getMethodAnnotation(Operation.class);
            if (said != null && audience.reads(tag(endpoint.getValue()), said.operationId())) {
                byId.put(said.operationId(), endpoint);
            }
        });
        Map<String, Map<String, Object>> answered = new TreeMap<>();
        byId.forEach((id, endpoint) -> answered.put(
                id, schemas.answered(body(endpoint.getValue().getMethod().getAnnotatedReturnType()))));
        Examples examples = new Examples(schemas.named(), answered.values());
        byId.forEach((id, endpoint) -> {
            RequestMappingInfo mapping = endpoint.getKey();
            HandlerMethod method = endpoint.getValue();
            Operation said = Objects.requireNonNull(method.getMethodAnnotation(Operation.class));
            boolean read = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            String path = mapping.getPatternValues().iterator().next();
            String tag = tag(method);
            tags.put(tag, Tags.meaning(tag));
            paths.computeIfAbsent(path, _ -> new TreeMap<>())
                    .put(
                            read ? "get" : "post",
                            operation(
                                    method, said, path, tag, read, Objects.requireNonNull(answered.get(id)), examples));
        });
        return new ApiDocument(
                        audience.title(),
                        audience.description(),
                        tags,
                        paths,
                        schemas,
                        problems,
                        Responses.common(),
                        parameters.shared(),
                        Responses.headers(),
                        examples.shared())
                .json();
    }

    private static String tag(HandlerMethod method) {
        return Objects.requireNonNull(method.getBeanType().getAnnotation(Tag.class))
                .name();
    }

    private Map<String, Object> operation(
            HandlerMethod method,
            Operation said,
            String path,
            String tag,
            boolean read,
            Map<String, Object> answer,
            Examples examples) {
        String id = said.operationId();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("tags", List.of(tag));
        operation.put("summary", said.summary());
        operation.put("description", said.description());
        operation.put("parameters", parameters.of(method, id, read));
        operation.put("responses", Responses.of(method, id, path, answer, read, examples, problems));
        return operation;
    }

    /** What is answered, in whatever it is wrapped. */
    private static AnnotatedType body(AnnotatedType answered) {
        return answered instanceof AnnotatedParameterizedType generic
                        && WRAPPERS.contains(((ParameterizedType) generic.getType()).getRawType())
                ? generic.getAnnotatedActualTypeArguments()[0]
                : answered;
    }
}
