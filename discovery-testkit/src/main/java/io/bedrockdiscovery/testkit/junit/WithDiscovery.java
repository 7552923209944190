package io.bedrockdiscovery.testkit.junit;

import io.bedrockdiscovery.testkit.builder.World;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class, or one test, a discovery of its own over a world, closed after the test. A parameter of the
 * test, of {@code @BeforeEach} or of {@code @AfterEach} is either the {@link io.bedrockdiscovery.domain.BedrockDiscovery} or
 * the {@link io.bedrockdiscovery.testkit.TestDiscovery} around it. The annotation of a method comes before that of its class.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DiscoveryExtension.class)
public @interface WithDiscovery {
    /** Returns the class that makes the world, which has a constructor without parameters; the sample world by default. */
    Class<? extends Supplier<World>> value() default Sample.class;

    /** Returns whether the discovery has scanned the world before the test; if not, it knows nothing yet. */
    boolean scanned() default true;

    /** Makes the sample world. */
    final class Sample implements Supplier<World> {
        /** Creates a supplier, which has no state. */
        public Sample() {}

        @Override
        public World get() {
            return io.bedrockdiscovery.testkit.world.SampleWorld.world();
        }
    }
}
