package io.bedrockdiscovery.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The closing of several resources. */
final class CloserTest {
    private final List<String> closed = new ArrayList<>();
    private final Closer closer = new Closer();

    @Test
    void resources_areClosedInReverseOrder() {
        closer.add(closing("first"));
        closer.add(closing("second"));

        closer.close();

        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void resource_isReturned() {
        AutoCloseable resource = closing("it");

        assertThat(closer.add(resource)).isSameAs(resource);
    }

    @Test
    void secondClose_closesOnlyWhatWasAddedSince() {
        closer.add(closing("first"));
        closer.close();
        closer.close();
        assertThat(closed).containsExactly("first");

        closer.add(closing("second"));
        closer.close();
        assertThat(closed).containsExactly("first", "second");
    }

    @Test
    void failures_areCollectedAndTheOtherResourcesClosed() {
        IOException one = new IOException("one");
        IllegalArgumentException two = new IllegalArgumentException("two");
        closer.add(closing("first"));
        closer.add(failing(one));
        closer.add(closing("second"));
        closer.add(failing(two));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(closer::close)
                .withCause(two)
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(one));
        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> closer.add(null)).withMessage("resource is null");
    }

    private AutoCloseable closing(String name) {
        return () -> closed.add(name);
    }

    private static AutoCloseable failing(Exception failure) {
        return () -> {
            throw failure;
        };
    }
}
