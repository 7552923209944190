package io.bedrockdiscovery.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.model.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The role to assume, as people write it. */
final class RolePatternTest {
    @ParameterizedTest
    @CsvSource({
        "BedrockReader, arn:aws-us-gov:iam::000000000001:role/BedrockReader",
        "ops/BedrockReader, arn:aws-us-gov:iam::000000000001:role/ops/BedrockReader",
        "/ops/a/Reader, arn:aws-us-gov:iam::000000000001:role/ops/a/Reader",
        "arn:aws:iam::{account}:role/ops/Reader, arn:aws:iam::000000000001:role/ops/Reader",
        "arn:{partition}:iam::{account}:role/Reader, arn:aws-us-gov:iam::000000000001:role/Reader",
        "arn:aws:iam::000000000002:role/Reader, arn:aws:iam::000000000002:role/Reader"
    })
    void role_isAnArnInTheAccountAndItsPartition(String text, String arn) {
        assertThat(new RolePattern(text).arn(new Partition("aws-us-gov"), "000000000001"))
                .isEqualTo(arn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Bedrock Reader",
                "a//b",
                "ops/",
                "arn:aws:iam::1:role/Reader",
                "arn:aws:iam::{account}:user/Reader",
                "arn:aws:iam::{account}:role/",
                "Reader{account}",
                "name-of-more-than-sixty-four-characters-which-no-role-in-iam-can-have"
            })
    void anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RolePattern(text))
                .withMessageContaining("is no role");
    }

    @Test
    void roleOfOneAccount_doesNotFitTheOthers() {
        assertThat(new RolePattern("arn:aws:iam::000000000002:role/Reader").fitsAnyAccount())
                .isFalse();
        assertThat(new RolePattern("Reader").fitsAnyAccount()).isTrue();
    }

    @Test
    void textOfAnAccount_doesNotTellItsExternalId() {
        assertThat(Account.of("000000000001").withExternalId("s3cr3t").toString())
                .doesNotContain("s3cr3t");
    }
}
