package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that the endpoint does not know: a misspelt filter must not answer with everything. */
final class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ours(method)) {
            Set<String> names = known.computeIfAbsent(method, KnownParameters::of);
            List<FieldError> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .map(name -> new FieldError(name, "is not known here; known are " + String.join(", ", names)))
                    .toList();
            if (!unknown.isEmpty()) {
                throw CommonProblems.invalidParameters(unknown).exception();
            }
        }
        return true;
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
                parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                String given = java.util.Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                        .name();
                names.add(given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given);
            }
        }
        return names;
    }
}
