package dev.tandem.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says with a page where the next one is: {@code Link: </escalations?limit=50&cursor=...>; rel="next"} (RFC 8288). */
@Order(Ordered.HIGHEST_PRECEDENCE) // before fields are left out of it
@RestControllerAdvice(basePackages = "dev.tandem.query")
final class NextLink implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return Paged.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Paged page && page.next() != null && request instanceof ServletServerHttpRequest servlet) {
            response.getHeaders()
                    .add(
                            HttpHeaders.LINK,
                            "<" + next(servlet.getServletRequest(), page.parameter() + "=", page.next())
                                    + ">; rel=\"next\"");
        }
        return body;
    }

    /** The same query from another place on; everything else stays as the caller spelled it. */
    private static String next(HttpServletRequest request, String parameter, Object place) {
        String query = request.getQueryString();
        StringBuilder next = new StringBuilder(request.getRequestURI()).append('?');
        if (query != null) {
            for (String other : query.split("&")) {
                if (!other.isEmpty() && !other.startsWith(parameter)) {
                    next.append(uri(other)).append('&');
                }
            }
        }
        return next.append(parameter).append(place).toString();
    }

    /** What a browser's address may hold and a reference between angle brackets may not. */
    private static String uri(String parameter) {
        return parameter.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22");
    }
}
