package io.bedrockdiscovery.aws.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelReference;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedValuesTest {
    private final SharedValues shared = new SharedValues();

    @Test
    void returnsTheFirstInstance_ofEqualValues() {
        List<ModelReference> first = List.of(new ModelReference("arn"));

        assertThat(shared.of(first)).isSameAs(first);
        assertThat(shared.of(List.of(new ModelReference("arn")))).isSameAs(first);
        assertThat(shared.of(List.of(new ModelReference("other")))).isNotSameAs(first);
    }

    @Test
    void keepsNull() {
        assertThat(shared.<String>orNull(null)).isNull();
    }
}
