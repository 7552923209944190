package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ARN of a foundation model, {@code arn:aws:bedrock:eu-west-1::foundation-model/ID}.
 *
 * @param partition the partition that the ARN names
 * @param region the region; null in {@code arn:aws:bedrock:::foundation-model/ID}, which means any region of the
 *     partition
 * @param modelId the id: everything after {@code foundation-model/}
 */
public record FoundationModelArn(
        Partition partition, @Nullable Region region, ModelId modelId) {
    private static final String RESOURCE = "foundation-model/";

    public FoundationModelArn {
        requireNonNull(partition, "partition is null");
        requireNonNull(modelId, "modelId is null");
    }

    /** Parses the ARN of a foundation model; empty where {@code text} is not one. */
    public static Optional<FoundationModelArn> parse(String text) {
        return Arn.parse(text).flatMap(FoundationModelArn::of);
    }

    private static Optional<FoundationModelArn> of(Arn arn) {
        String resource = arn.resource();
        if (!arn.service().equals("bedrock") || !resource.startsWith(RESOURCE)) {
            return Optional.empty();
        }
        String id = resource.substring(RESOURCE.length());
        boolean anywhere = arn.region().isEmpty();
        if (id.isBlank() || !(anywhere || Region.isValid(arn.region()))) {
            return Optional.empty();
        }
        Region region = anywhere ? null : new Region(arn.region());
        return Optional.of(new FoundationModelArn(new Partition(arn.partition()), region, new ModelId(id)));
    }

    @Override
    public String toString() {
        String place = region == null ? "" : region.id();
        return "arn:" + partition.id() + ":bedrock:" + place + "::" + RESOURCE + modelId.value();
    }
}
