package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

final class ArnProperties {
    @Property
    void arn_isParsedBackUnchanged(@ForAll("arns") Arn arn) {
        assertThat(Arn.parse(arn.toString())).contains(arn);
    }

    @Property
    void parsedText_isWrittenBackUnchanged(@ForAll("almostArns") String text) {
        assertThat(Arn.parse(text).map(Arn::toString))
                .satisfiesAnyOf(
                        written -> assertThat(written).isEmpty(),
                        written -> assertThat(written).contains(text));
    }

    @Property
    void foundationModelArn_isParsedBackUnchanged(@ForAll("foundationModelArns") FoundationModelArn arn) {
        assertThat(FoundationModelArn.parse(arn.toString())).contains(arn);
        assertThat(new ModelReference(arn.toString()).foundationModel()).contains(arn);
    }

    @Property
    void anyText_isParsedOrRejected(@ForAll String text) {
        assertThat(FoundationModelArn.parse("arn:aws:bedrock:" + text))
                .satisfiesAnyOf(
                        arn -> assertThat(arn).isEmpty(),
                        arn -> assertThat(arn.orElseThrow().modelId().value()).isNotBlank());
    }

    @Property(tries = 200)
    void anyName_isKeptAsItIsOrRefused(@ForAll("names") String text) {
        for (Function<String, Object> name : List.<Function<String, Object>>of(ModelId::new, Region::new)) {
            try {
                assertThat(name.apply(text)).hasToString(text);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
            }
        }
    }

    @Property
    void resourceType_isComparedWhole(@ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1) String type) {
        boolean foundationModel = type.equals("foundation-model");
        assertThat(FoundationModelArn.parse("arn:aws:bedrock:us-east-1::" + type + "/amazon.nova-pro-v1:0"))
                .matches(arn -> arn.isPresent() == foundationModel);
    }

    @Example
    void arnWithoutARegion_hasNoRegion() {
        assertThat(FoundationModelArn.parse("arn:aws:bedrock:::foundation-model/amazon.nova-2-lite-v1:0"))
                .contains(new FoundationModelArn(Partition.AWS, null, new ModelId("amazon.nova-2-lite-v1:0")));
    }

    @Example
    void otherArns_areNoFoundationModels() {
        for (String other : new String[] {
            "arn:aws:bedrock:us-east-1:111122223333:imported-model/a1b2c3d4e5f6",
            "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-pro-v1:0",
            "arn:aws:sagemaker:us-east-1::foundation-model/amazon.nova-pro-v1:0",
            "arn:aws:bedrock:nowhere::foundation-model/amazon.nova-pro-v1:0",
            "arn:aws:bedrock:us-east-1::foundation-model/",
            "arn:aws:bedrock:us-east-1:foundation-model/amazon.nova-pro-v1:0",
            "amazon.nova-pro-v1:0",
            ""
        }) {
            assertThat(FoundationModelArn.parse(other)).as(other).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all(),
                Arbitraries.strings().withChars(" \t\n:./-a1\u001b\u2028\u00e9").ofMaxLength(12));
    }

    @Provide
    Arbitrary<Arn> arns() {
        Arbitrary<String> part = Arbitraries.strings().excludeChars(':').ofMaxLength(12);
        Arbitrary<String> filled = part.filter(text -> !text.isEmpty());
        Arbitrary<String> resource = Arbitraries.strings().ofMinLength(1).ofMaxLength(30);
        return Combinators.combine(filled, filled, part, part, resource).as(Arn::new);
    }

    @Provide
    Arbitrary<String> almostArns() {
        return Arbitraries.of("arn", "aws", "bedrock", "us-east-1", "foundation-model/x", "", "x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(parts -> String.join(":", parts));
    }

    @Provide
    Arbitrary<FoundationModelArn> foundationModelArns() {
        Arbitrary<Partition> partitions =
                Arbitraries.of("aws", "aws-cn", "aws-us-gov").map(Partition::new);
        Arbitrary<Region> regions = Arbitraries.of("us-east-1", "eu-west-1", "cn-north-1", "us-gov-west-1")
                .map(Region::new)
                .injectNull(0.2);
        Arbitrary<ModelId> ids = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(id -> !id.isBlank())
                .map(ModelId::new);
        return Combinators.combine(partitions, regions, ids).as(FoundationModelArn::new);
    }
}
