package io.bedrockdiscovery.testkit.junit;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.testkit.TestDiscovery;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Resolves the parameters of tests with {@link WithDiscovery}. Register it with {@code @RegisterExtension} and {@link #over}
 * for a discovery that the annotation cannot describe, such as one over a recording.
 */
public final class DiscoveryExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(DiscoveryExtension.class);

    private final Supplier<TestDiscovery> made;
    private final boolean annotated;

    /** Creates the extension for {@link WithDiscovery}. */
    public DiscoveryExtension() {
        this(() -> TestDiscovery.over(new WithDiscovery.Sample().get()), true);
    }

    private DiscoveryExtension(Supplier<TestDiscovery> made, boolean annotated) {
        this.made = made;
        this.annotated = annotated;
    }

    /** Returns an extension that gives each test a discovery which {@code supplier} makes. */
    public static DiscoveryExtension over(Supplier<TestDiscovery> supplier) {
        return new DiscoveryExtension(supplier, false);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == BedrockDiscovery.class || type == TestDiscovery.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (test.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "a discovery belongs to one test: take it as a parameter of @Test, @BeforeEach or @AfterEach");
        }
        TestDiscovery discovery = test.getStore(NAMESPACE)
                .computeIfAbsent(
                        TestDiscovery.class, any -> annotated ? described(test) : made.get(), TestDiscovery.class);
        return parameter.getParameter().getType() == TestDiscovery.class ? discovery : discovery.discovery();
    }

    /** JUnit closes what is in its store after the test, because it is closeable. */
    private TestDiscovery described(ExtensionContext test) {
        WithDiscovery description = AnnotationSupport.findAnnotation(test.getElement(), WithDiscovery.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        test.getRequiredTestClass(), WithDiscovery.class, test.getEnclosingTestClasses()))
                .orElseThrow(() -> new ParameterResolutionException("the test has no @WithDiscovery"));
        World world = ReflectionSupport.newInstance(description.value()).get();
        return description.scanned() ? TestDiscovery.scanned(world) : TestDiscovery.over(world);
    }
}
