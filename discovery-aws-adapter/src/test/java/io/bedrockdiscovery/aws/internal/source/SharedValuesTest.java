package io.bedrockdiscovery.aws.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.stream.Stream;
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
    void returnsTheListThatARegionShowedLast_ifItIsEqual() {
        Region region = new Region("eu-west-1");
        List<FoundationModel> first = models("a.b");

        assertThat(shared.models(region, first)).isSameAs(first);
        assertThat(shared.models(region, models("a.b"))).isSameAs(first);
        assertThat(shared.models(new Region("eu-west-2"), models("a.b"))).isNotSameAs(first);

        List<FoundationModel> next = models("a.b", "a.c");
        assertThat(shared.models(region, next)).isSameAs(next);
        assertThat(shared.models(region, models("a.b", "a.c"))).isSameAs(next);
    }

    private static List<FoundationModel> models(String... ids) {
        return Stream.of(ids)
                .map(id -> FoundationModel.builder(new ModelId(id)).build())
                .toList();
    }

    @Test
    void keepsNull() {
        assertThat(shared.<String>orNull(null)).isNull();
    }
}
