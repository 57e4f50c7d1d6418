package org.carepact.support;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Gives every {@code @QuarkusTest} the database; no test class names it, so none forces a restart of the service. */
@WithTestResource(value = DatabaseResource.class, scope = TestResourceScope.GLOBAL)
final class TestSetUp {
    private TestSetUp() {}
}
