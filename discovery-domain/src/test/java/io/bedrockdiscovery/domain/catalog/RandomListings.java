package io.bedrockdiscovery.domain.catalog;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.ProfileType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random lists of models and profiles with similar ids. */
public final class RandomListings {
    private static final double RARELY = 0.1;
    private static final List<String> IDS =
            List.of("a.model-v1", "a.model-v1:0", "a.model-v1:0:24k", "a.model-v10", "a.model-v10:0", "b.model-v1:0");

    private RandomListings() {}

    public static Arbitrary<List<FoundationModel>> models() {
        Arbitrary<List<InferenceType>> types = Arbitraries.of(
                        InferenceType.ON_DEMAND, InferenceType.PROVISIONED, InferenceType.INFERENCE_PROFILE)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(IDS), types)
                .as(RandomListings::model)
                .list()
                .ofMaxSize(8);
    }

    public static Arbitrary<List<InferenceProfile>> profiles() {
        Arbitrary<String> ids =
                Arbitraries.of("us.a.model-v1:0", "eu.a.model-v1:0", "global.b.model", "c1", "c2", "c3");
        Arbitrary<List<ModelReference>> references =
                arns().map(ModelReference::new).list().ofMaxSize(6).injectNull(RARELY);
        Arbitrary<ProfileType> types = Arbitraries.of(ProfileType.SYSTEM_DEFINED, ProfileType.APPLICATION)
                .injectNull(RARELY);
        return Combinators.combine(ids, references, types)
                .as((id, models, type) ->
                        InferenceProfile.builder(id).models(models).type(type).build())
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<String> arns() {
        Arbitrary<String> models = Combinators.combine(
                        Arbitraries.of("aws", "aws-cn"),
                        Arbitraries.of("us-east-1", "eu-west-1", ""),
                        Arbitraries.of(IDS))
                .as((partition, region, id) -> "arn:" + partition + ":bedrock:" + region + "::foundation-model/" + id);
        Arbitrary<String> others = Arbitraries.of(
                "arn:aws:bedrock:us-east-1::foundation-model/never.listed-v1:0",
                "arn:aws:bedrock:us-east-1:111122223333:imported-model/a.model-v1:0",
                "arn:aws:sagemaker:us-east-1::foundation-model/a.model-v1:0",
                "arn:aws:bedrock:us-east-1::foundation-model/",
                "a.model-v1:0",
                "");
        return Arbitraries.frequencyOf(Tuple.of(4, models), Tuple.of(1, others)).injectNull(RARELY / 2);
    }

    private static FoundationModel model(String id, List<InferenceType> types) {
        return FoundationModel.builder(new ModelId(id))
                .inferenceTypesSupported(types)
                .build();
    }
}
