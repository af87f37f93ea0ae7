package dev.tandem.query.consistency;

import dev.tandem.events.wire.ConsistencyToken;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives endpoints the {@link Consistency} of their request. */
final class ConsistencyArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Consistency.class;
    }

    @Override
    public Consistency resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        ConsistencyToken token =
                (ConsistencyToken) request.getAttribute(RequestToken.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return new Consistency(token, position -> {
            if (response != null) {
                response.setHeader(Consistency.POSITION_HEADER, Long.toString(position));
            }
        });
    }
}
