package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.AwsCall;
import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.aws.internal.source.TokenPaginator.Page;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.TargetSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/**
 * Lists an account's own targets by the list operations of the Bedrock control plane, all pages. A list is not offered
 * where a region answers that it does not know the operation or does not support it.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_Operations_Amazon_Bedrock.html">Operations
 *     of Amazon Bedrock</a>
 */
final class BedrockTargetSource implements TargetSource {
    /** The largest page that AWS allows for each of the lists. */
    private static final int PAGE_SIZE = 1000;

    private final ClientSet clients;
    private final CallExecutor calls;

    BedrockTargetSource(ClientSet clients, CallExecutor calls) {
        this.clients = clients;
        this.calls = calls;
    }

    @Override
    public Outcome<List<TargetEntry>> list(Region region, TargetCall call, CallContext context) {
        return switch (call) {
            case PROVISIONED_THROUGHPUTS ->
                list(Operation.LIST_PROVISIONED_MODEL_THROUGHPUTS, region, context, BedrockTargetSource::throughputs);
            case CUSTOM_MODELS ->
                list(Operation.LIST_CUSTOM_MODELS, region, context, BedrockTargetSource::customModels);
            case CUSTOM_DEPLOYMENTS ->
                list(Operation.LIST_CUSTOM_MODEL_DEPLOYMENTS, region, context, BedrockTargetSource::deployments);
            case IMPORTED_MODELS ->
                list(Operation.LIST_IMPORTED_MODELS, region, context, BedrockTargetSource::importedModels);
            case PROMPT_ROUTERS -> list(Operation.LIST_PROMPT_ROUTERS, region, context, BedrockTargetSource::routers);
            case MARKETPLACE_ENDPOINTS ->
                list(Operation.LIST_MARKETPLACE_MODEL_ENDPOINTS, region, context, BedrockTargetSource::endpoints);
            case MANTLE_MODELS -> Outcome.unknown(Reason.OTHER, "bedrock-mantle is asked by another source");
        };
    }

    private Outcome<List<TargetEntry>> list(Operation operation, Region region, CallContext context, PageOf pages) {
        return calls.signed(operation, region, context, call -> collect(region, call, pages))
                .outcome();
    }

    private List<TargetEntry> collect(Region region, AwsCall call, PageOf pages) {
        return TokenPaginator.collect(
                "entries", token -> pages.fetch(clients.bedrock(region), token, call.requestConfiguration()));
    }

    private static Page<TargetEntry> throughputs(
            BedrockClient client, @Nullable String token, AwsRequestOverrideConfiguration configuration) {
        var page = client.listProvisionedModelThroughputs(
                request -> request.maxResults(PAGE_SIZE).nextToken(token).overrideConfiguration(configuration));
        return Page.of(
                "provisioned throughputs",
                page.hasProvisionedModelSummaries(),
                page.provisionedModelSummaries(),
                TargetEntryMapper::throughput,
                page.nextToken());
    }

    private static Page<TargetEntry> customModels(
            BedrockClient client, @Nullable String token, AwsRequestOverrideConfiguration configuration) {
        var page = client.listCustomModels(
                request -> request.maxResults(PAGE_SIZE).nextToken(token).overrideConfiguration(configuration));
        return Page.of(
                "custom models",
                page.hasModelSummaries(),
                page.modelSummaries(),
                TargetEntryMapper::customModel,
                page.nextToken());
    }

    private static Page<TargetEntry> deployments(
            BedrockClient client, @Nullable String token, AwsRequestOverrideConfiguration configuration) {
        var page = client.listCustomModelDeployments(
                request -> request.maxResults(PAGE_SIZE).nextToken(token).overrideConfiguration(configuration));
        return Page.of(
                "deployments",
                page.hasModelDeploymentSummaries(),
                page.modelDeploymentSummaries(),
                TargetEntryMapper::deployment,
                page.nextToken());
    }

    private static Page<TargetEntry> importedModels(
            BedrockClient client, @Nullable String token, AwsRequestOverrideConfiguration configuration) {
        var page = client.listImportedModels(
                request -> request.maxResults(PAGE_SIZE).nextToken(token).overrideConfiguration(configuration));
        return Page.of(
                "imported models",
                page.hasModelSummaries(),
                page.modelSummaries(),
                TargetEntryMapper::importedModel,
                page.nextToken());
    }

    private static Page<TargetEntry> routers(
            BedrockClient client, @Nullable String token, AwsRequestOverrideConfiguration configuration) {
        var page = client.listPromptRouters(
                request -> request.maxResults(PAGE_SIZE).nextToken(token).overrideConfiguration(configuration));
        return Page.of(
                "prompt routers",
                page.hasPromptRouterSummaries(),
                page.promptRouterSummaries(),
                TargetEntryMapper::router,
                page.nextToken());
    }

    private static Page<TargetEntry> endpoints(
            BedrockClient client, @Nullable String token, AwsRequestOverrideConfiguration configuration) {
        var page = client.listMarketplaceModelEndpoints(
                request -> request.maxResults(PAGE_SIZE).nextToken(token).overrideConfiguration(configuration));
        return Page.of(
                "endpoints",
                page.hasMarketplaceModelEndpoints(),
                page.marketplaceModelEndpoints(),
                TargetEntryMapper::endpoint,
                page.nextToken());
    }

    /** Fetches a page of one of the lists. */
    @FunctionalInterface
    private interface PageOf {
        Page<TargetEntry> fetch(
                BedrockClient client, @Nullable String token, AwsRequestOverrideConfiguration configuration);
    }
}
