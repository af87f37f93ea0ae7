package dev.tandem.query.openapi;

import dev.tandem.query.QueryServiceApplication;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Service;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * An endpoint and somebody who asks it.
 *
 * @param path as the document has it
 * @param of what stands for its variables and all between them, if there are any
 * @param query with its question mark, if there is one
 */
public record Asked(String operation, String path, String of, String query, String person, String role) {

    private static final Service SERVICE = Service.running();

    /** Every endpoint, asked by somebody who may. */
    static Stream<Asked> endpoints() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(AskedEndpoints.class));
        return scanner.findCandidateComponents(QueryServiceApplication.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> ((AskedEndpoints) BeanUtils.instantiateClass(type)).asked().stream());
    }

    @Override
    public String toString() {
        return operation;
    }

    /** Whether it is an order, not a question. */
    boolean orders() {
        return Document.having(path).tree().get("paths").get(path).has("post");
    }

    Answer answer() {
        String real = path.replaceFirst("\\{.*}", of) + query;
        return orders() ? SERVICE.post(real, person, role) : SERVICE.get(real, person, role);
    }
}
