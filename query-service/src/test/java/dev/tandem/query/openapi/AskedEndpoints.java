package dev.tandem.query.openapi;

import java.util.List;

/**
 * The endpoints of one read model, asked by somebody who may. Each read model has one in its test package, with a constructor
 * without parameters; {@link OpenApiTest} finds them all.
 */
public interface AskedEndpoints {

    List<Asked> asked();
}
