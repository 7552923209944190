package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-east-1",
                "ap-southeast-7",
                "mx-central-1",
                "cn-northwest-1",
                "us-gov-west-1",
                "us-isob-east-1",
                "eu-isoe-west-1",
                "eusc-de-east-1"
            })
    void idOfAnyPartition_isARegion(String id) {
        assertThat(new Region(id).id()).isEqualTo(id);
        assertThat(Region.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "us-east",
                "us-east-",
                "US-EAST-1",
                "us-east-1 ",
                "us_east_1",
                "us-east-123",
                "1-east-1",
                "us--1",
                "us-east-1.evil.example",
                "../us-east-1",
                "us-east-1\n",
                "\u001b[31mus-east-1"
            })
    void malformedId_isRefused(String id) {
        assertThat(Region.isValid(id)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Region(id))
                .withMessageContaining("is not a region name such as eu-west-1")
                .satisfies(e -> assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl));
    }

    @Test
    void null_isRefusedByName() {
        assertThatNullPointerException().isThrownBy(() -> new Region(null)).withMessage("id is null");
    }

    @Test
    void regions_sortById() {
        assertThat(new Region("eu-west-1")).isLessThan(new Region("us-east-1"));
    }
}
