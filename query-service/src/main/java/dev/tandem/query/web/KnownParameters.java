package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the endpoint does not know, that are given twice, or whose value is no text: a misspelt filter must
 * not answer with everything, nor one of two with what the other asked for.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final int MOST_ERRORS = 50;

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ours(method)) {
            Set<String> names = known.computeIfAbsent(method, KnownParameters::of);
            List<FieldError> errors = new ArrayList<>();
            parameters(request).forEach((name, values) -> {
                if (!names.contains(name)) {
                    errors.add(new FieldError(name, "is not known here; known are " + String.join(", ", names)));
                } else if (values.length > 1) {
                    errors.add(new FieldError(name, "is given " + values.length + " times; it can have one value"));
                } else {
                    ParameterText.objection(name, values[0])
                            .map(why -> new FieldError(name, why))
                            .ifPresent(errors::add);
                }
            });
            if (!errors.isEmpty()) {
                throw CommonProblems.invalidParameters(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)))
                        .exception();
            }
        }
        return true;
    }

    /**
     * The container throws at what it cannot read, such as {@code ?=}, {@code ?a=%zz} or a thousand parameters, and the
     * firewall at a name with a control character in it.
     */
    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException | RequestRejectedException e) {
            throw CommonProblems.invalidParameters(
                            List.of(
                                    new FieldError(
                                            "query",
                                            "cannot be read: a name is missing or no text, an escape is broken, or there are too many")))
                    .exception();
        }
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.tandem.query.");
    }

    private static Set<String> of(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        names.add(SparseFields.PARAMETER);
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                String given = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                        .name();
                names.add(given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given);
            }
        }
        return names;
    }
}
