package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Associations;
import io.bedrockdiscovery.domain.catalog.ProfileAssociation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.ProfileType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Associates the application profiles of one region with its 200 models; each routes its model to three regions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AssociationBench {
    private static final int MODELS = 200;
    private static final String ACCOUNT = "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/";

    /** The number of profiles. */
    @Param({"100000", "200000"})
    public int profiles;

    private final ProfileAssociation indexed = new ArnAssociation();
    private final ProfileAssociation quadratic = new QuadraticAssociation();
    private final List<FoundationModel> models = new ArrayList<>();
    private final List<InferenceProfile> application = new ArrayList<>();

    /** Creates the models and profiles of the region. */
    @Setup
    public void list() {
        for (int i = 0; i < MODELS; i++) {
            String id = modelId(i);
            models.add(new FoundationModel(
                    new ModelId(id), arn("us-east-1", id), null, null, null, null, null, null, null, null));
        }
        for (int i = 0; i < profiles; i++) {
            application.add(profile(i));
        }
    }

    /** Measures the association that scans use. */
    @Benchmark
    public Associations indexed() {
        return indexed.associate(models, application);
    }

    /** Measures the association that has to fail the check. */
    @Benchmark
    public Associations quadratic() {
        return quadratic.associate(models, application);
    }

    private static InferenceProfile profile(int number) {
        String id = String.format("%012d", number);
        String modelId = modelId(number % MODELS);
        List<ModelReference> references = Stream.of("us-east-1", "us-east-2", "us-west-2")
                .map(region -> new ModelReference(arn(region, modelId)))
                .toList();
        return new InferenceProfile(
                id, ACCOUNT + id, null, null, null, null, references, null, ProfileType.APPLICATION);
    }

    private static String modelId(int number) {
        return "acme.model-" + number + "-20250219-v1:0";
    }

    private static String arn(String region, String modelId) {
        return "arn:aws:bedrock:" + region + "::foundation-model/" + modelId;
    }
}
