package io.bedrockdiscovery.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void partInBrackets_isLeftOut_whereAFactOfItIsNotKnown() {
        Facts facts = Facts.NONE.with("model", "x.one");

        assertThat(facts.sentence("a[ of {model}][ in {region}] b")).isEqualTo("a of x.one b");
        assertThat(facts.with("region", "eu-west-1").sentence("a[ of {model} in {region}]"))
                .isEqualTo("a of x.one in eu-west-1");
    }

    @Test
    void factsOfAnArn_areThoseOfItsService() {
        assertThat(find("arn:aws:organizations::111122223333:policy/o-x/service_control_policy/p-x", "policy"))
                .endsWith("p-x");
        assertThat(find("arn:aws:s3:::bucket/x", "target")).isEmpty();
        assertThat(find("arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abc", "target"))
                .endsWith("provisioned-model/abc");
        assertThat(find("arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.x", "profile"))
                .isEqualTo("us.x");
        assertThat(find("arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abc", "profile"))
                .isEqualTo("arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abc");
    }

    private static String find(String arn, String fact) {
        return FactFinder.find(ErrorText.of("on resource: " + arn)).find(fact).orElse("");
    }
}
