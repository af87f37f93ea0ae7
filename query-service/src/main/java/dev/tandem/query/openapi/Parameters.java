package dev.tandem.query.openapi;

import dev.tandem.access.Caller;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.Schemas;
import dev.tandem.openapi.SharedParts;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.web.Since;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/** The parameters of an endpoint, as its method declares them. */
final class Parameters {

    /** What no caller sends. */
    private static final Set<Class<?>> GIVEN =
            Set.of(Caller.class, Consistency.class, HttpServletRequest.class, HttpServletResponse.class);

    private final Schemas schemas;
    private final SharedParts described = new SharedParts("parameters");
    private boolean streams;

    Parameters(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Those of that method; {@code read} adds those that every query takes. They are whole once {@link #shared} was asked. */
    List<Map<String, Object>> of(HandlerMethod method, String operation, boolean read) {
        List<Map<String, Object>> parameters =
                own(method).stream().map(one -> place(one, operation)).collect(Collectors.toCollection(ArrayList::new));
        if (read) {
            parameters.add(ApiDocument.parameterReference("Fields"));
            parameters.add(ApiDocument.parameterReference("ConsistencyToken"));
            parameters.add(ApiDocument.parameterReference("IfNoneMatch"));
        }
        if (followed(method)) {
            streams = true;
            parameters.add(ApiDocument.parameterReference("LastEventId"));
        }
        parameters.add(ApiDocument.parameterReference(ApiDocument.CORRELATION_ID));
        return parameters;
    }

    /** Whether it answers a list that can be followed. */
    private static boolean followed(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Since.class);
    }

    /** Where it stands; if others take the same, it is called as itself, or else with its first operation before. */
    private Map<String, Object> place(Map<String, Object> parameter, String operation) {
        String name = capitalised(String.valueOf(parameter.get("name")));
        return described.place(parameter, name, capitalised(operation) + name);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private List<Map<String, Object>> own(HandlerMethod method) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (java.lang.reflect.Parameter parameter : method.getMethod().getParameters()) {
            Class<?> type = parameter.getType();
            RequestParam query = parameter.getAnnotation(RequestParam.class);
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                parameters.add(described(parameter.getName(), "path", true, type, parameter, null));
            } else if (query != null) {
                boolean given = !query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                parameters.add(described(
                        parameter.getName(),
                        "query",
                        query.required() && !given,
                        type,
                        parameter,
                        given ? query.defaultValue() : null));
            } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    parameters.add(described(component));
                }
            } else if (!GIVEN.contains(type)) {
                throw new IllegalStateException("what is the parameter " + parameter + " of " + method + "?");
            }
        }
        return parameters;
    }

    /** A part of a filter; a list takes several values, separated by commas or each as a parameter of its own. */
    private Map<String, Object> described(RecordComponent component) {
        if (component.getType() != List.class) {
            return described(component.getName(), "query", false, component.getType(), component.getAccessor(), null);
        }
        Class<?> of = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Map<String, Object> one = described(component.getName(), "query", false, of, component.getAccessor(), null);
        one.put("schema", Map.of("type", "array", "items", Objects.requireNonNull(one.get("schema"))));
        one.computeIfPresent("example", (_, example) -> List.of(example));
        one.put("explode", false);
        return one;
    }

    private Map<String, Object> described(
            String name, String in, boolean required, Class<?> type, AnnotatedElement element, @Nullable String given) {
        Parameter said = AnnotatedElementUtils.findMergedAnnotation(element, Parameter.class);
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        if (required || said != null && said.required()) { // what is not said may be left out
            parameter.put("required", true);
        }
        Map<String, Object> schema = new LinkedHashMap<>(schemas.sent(type));
        if (given != null) {
            schema.put("default", type == int.class ? Integer.valueOf(given) : given);
        }
        if (said != null) {
            parameter.put("description", said.description());
            refine(schema, said.schema());
            if (!said.example().isEmpty()) {
                parameter.put("example", said.example());
            }
        }
        parameter.put("schema", schema);
        return parameter;
    }

    private static void refine(Map<String, Object> schema, Schema by) {
        boolean number = "integer".equals(schema.get("type"));
        put(schema, "minimum", by.minimum(), number);
        put(schema, "maximum", by.maximum(), number);
        put(schema, "default", by.defaultValue(), number);
        if (by.allowableValues().length > 0) {
            schema.put("enum", Arrays.asList(by.allowableValues()));
        }
    }

    private static void put(Map<String, Object> schema, String keyword, String value, boolean number) {
        if (!value.isEmpty()) {
            schema.put(keyword, number ? Long.valueOf(value) : value);
        }
    }

    /** Those that more than one endpoint takes. */
    Map<String, Map<String, Object>> shared() {
        Map<String, Map<String, Object>> parameters = new LinkedHashMap<>(described.shared());
        parameters.put(
                "Fields",
                ApiDocument.parameter(
                        "fields",
                        "query",
                        "Only these fields, separated by commas: of each item in a list, else of the answer itself. Fields that"
                                + " are left out are then missing although the schema requires them.",
                        Map.of("type", "string")));
        parameters.put(
                "ConsistencyToken",
                ApiDocument.parameter(
                        ConsistencyToken.HEADER,
                        "header",
                        "What a command answered with. The query then waits until its read model has what that command stored:"
                                + " up to 5 seconds, unless configured otherwise, else 503 `NOT_YET_CONSISTENT`.",
                        Map.of("type", "string", "pattern", "^[A-Za-z0-9_-]+$")));
        if (streams) {
            parameters.put(
                    "LastEventId",
                    ApiDocument.parameter(
                            "Last-Event-ID",
                            "header",
                            "With `Accept: text/event-stream`: the last `id` of a stream that broke off, to go on from there.",
                            Map.of("type", "string")));
        }
        parameters.put(
                "IfNoneMatch",
                ApiDocument.parameter(
                        "If-None-Match",
                        "header",
                        "The `ETag` of an answer you have: if nothing in it has changed, the answer is 304 without a body.",
                        Map.of("type", "string")));
        return parameters;
    }
}
