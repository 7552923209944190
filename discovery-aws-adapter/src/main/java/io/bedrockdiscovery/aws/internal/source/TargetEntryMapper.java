package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.CustomModelDeploymentSummary;
import software.amazon.awssdk.services.bedrock.model.CustomModelSummary;
import software.amazon.awssdk.services.bedrock.model.ImportedModelSummary;
import software.amazon.awssdk.services.bedrock.model.MarketplaceModelEndpointSummary;
import software.amazon.awssdk.services.bedrock.model.PromptRouterSummary;
import software.amazon.awssdk.services.bedrock.model.PromptRouterTargetModel;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelSummary;

/**
 * Maps the SDK's summaries to entries. Facts that AWS did not send stay null. Each throws {@link BadAnswerException} if
 * there is no ARN.
 */
final class TargetEntryMapper {
    private TargetEntryMapper() {}

    static TargetEntry throughput(ProvisionedModelSummary summary) {
        // The foundation model is the base of a custom model; the model itself is what is called.
        String model = summary.modelArn() == null ? summary.desiredModelArn() : summary.modelArn();
        Integer units = summary.modelUnits();
        String until = summary.commitmentExpirationTime() == null
                ? ""
                : " until " + LocalDate.ofInstant(summary.commitmentExpirationTime(), ZoneOffset.UTC);
        String commitment = summary.commitmentDurationAsString() == null
                ? null
                : "committed for " + summary.commitmentDurationAsString() + until;
        return new TargetEntry(
                arn(summary.provisionedModelArn(), "provisioned throughput"),
                summary.provisionedModelName(),
                summary.statusAsString(),
                listed(model),
                joined(units == null ? null : units + (units == 1 ? " model unit" : " model units"), commitment));
    }

    static TargetEntry customModel(CustomModelSummary summary) {
        return new TargetEntry(
                arn(summary.modelArn(), "custom model"),
                summary.modelName(),
                summary.modelStatusAsString(),
                listed(summary.baseModelArn()),
                summary.customizationTypeAsString());
    }

    static TargetEntry deployment(CustomModelDeploymentSummary summary) {
        return new TargetEntry(
                arn(summary.customModelDeploymentArn(), "deployment"),
                summary.customModelDeploymentName(),
                summary.statusAsString(),
                listed(summary.modelArn()),
                blankToNull(summary.failureMessage()));
    }

    static TargetEntry importedModel(ImportedModelSummary summary) {
        return new TargetEntry(
                arn(summary.modelArn(), "imported model"),
                summary.modelName(),
                null,
                List.of(),
                summary.modelArchitecture() == null ? null : "architecture " + summary.modelArchitecture());
    }

    static TargetEntry router(PromptRouterSummary summary) {
        List<String> models = summary.models().stream()
                .filter(Objects::nonNull)
                .map(PromptRouterTargetModel::modelArn)
                .filter(Objects::nonNull)
                .toList();
        PromptRouterTargetModel fallback = summary.fallbackModel();
        return new TargetEntry(
                arn(summary.promptRouterArn(), "prompt router"),
                summary.promptRouterName(),
                summary.statusAsString(),
                models,
                joined(
                        summary.typeAsString(),
                        models.isEmpty() ? null : "routes to " + String.join(" ", models),
                        fallback == null || fallback.modelArn() == null
                                ? null
                                : "falls back to " + fallback.modelArn()));
    }

    static TargetEntry endpoint(MarketplaceModelEndpointSummary summary) {
        return new TargetEntry(
                arn(summary.endpointArn(), "endpoint"),
                null,
                summary.statusAsString(),
                listed(summary.modelSourceIdentifier()),
                joined(summary.modelSourceIdentifier(), blankToNull(summary.statusMessage())));
    }

    private static String arn(@Nullable String arn, String noun) {
        if (arn == null || arn.isBlank()) {
            throw new BadAnswerException("the list contains a " + noun + " without an ARN");
        }
        return arn;
    }

    private static List<String> listed(@Nullable String arn) {
        return arn == null ? List.of() : List.of(arn);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return joined.isEmpty() ? null : joined;
    }
}
