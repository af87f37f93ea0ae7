package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the endpoint does not know, that are given twice and can have one value, or whose value is no text: a misspelt filter must
 * not answer with everything, nor one of two with what the other asked for.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final int MOST_ERRORS = 50;

    private final Map<HandlerMethod, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ours(method)) {
            Map<String, Boolean> names = known.computeIfAbsent(method, KnownParameters::of);
            List<FieldError> errors = new ArrayList<>();
            QueryParameters.of(request).forEach((name, values) -> {
                if (!names.containsKey(name)) {
                    errors.add(
                            new FieldError(name, "is not known here; known are " + String.join(", ", names.keySet())));
                } else if (values.length > 1 && !names.get(name)) {
                    errors.add(new FieldError(name, "is given " + values.length + " times; it can have one value"));
                } else {
                    Arrays.stream(values)
                            .flatMap(value -> names.get(name) ? Stream.of(value.split(",", -1)) : Stream.of(value))
                            .flatMap(value -> ParameterText.objection(name, value).stream())
                            .limit(1)
                            .forEach(why -> errors.add(new FieldError(name, why)));
                }
            });
            if (!errors.isEmpty()) {
                throw CommonProblems.invalidParameters(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)))
                        .exception();
            }
        }
        return true;
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.tandem.query.");
    }

    /** The names of its parameters, and whether each can have several values. */
    private static Map<String, Boolean> of(HandlerMethod method) {
        Map<String, Boolean> names = new TreeMap<>();
        names.put(SparseFields.PARAMETER, false);
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> names.put(component.getName(), component.getType() == List.class));
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                String given = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                        .name();
                names.put(given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given, false);
            }
        }
        return names;
    }
}
