package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Random;
import java.util.regex.Pattern;
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
    void format_isThatOfTheDocumentedExpression() {
        Pattern documented = Pattern.compile("[a-z]{2,8}(-[a-z][a-z0-9]{0,15}){1,4}-[0-9]{1,2}");
        Random random = new Random(1);
        int valid = 0;
        for (int i = 0; i < 100_000; i++) {
            String id = randomId(random);
            assertThat(Region.isValid(id))
                    .as(id)
                    .isEqualTo(documented.matcher(id).matches());
            valid += Region.isValid(id) ? 1 : 0;
        }
        assertThat(valid).isBetween(10_000, 90_000);
    }

    /** Returns words and a number, some of them too short, too long, too many or of other characters. */
    private static String randomId(Random random) {
        StringBuilder id = new StringBuilder("a".repeat(1 + random.nextInt(8)));
        for (int words = random.nextInt(6); words > 0; words--) {
            id.append('-').append(random.nextInt(20) == 0 ? "1" : "b").append("c9".repeat(random.nextInt(8)));
            id.append(random.nextInt(20) == 0 ? "d" : "");
        }
        id.append('-').append("12".repeat(1 + random.nextInt(8) / 7), random.nextInt(2), 2);
        if (random.nextInt(8) == 0) {
            id.insert(random.nextInt(id.length() + 1), "-A\u0131 \u0663".charAt(random.nextInt(5)));
        }
        return id.toString();
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
