package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.AwsCall;
import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.mantle.MantleHttp;
import io.bedrockdiscovery.aws.internal.mantle.MantleListing;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.MantleSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the models of bedrock-mantle by {@code GET /v1/models}. It is not offered in a region whose endpoint has no
 * name.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/bedrock-mantle.html">bedrock-mantle</a>
 */
final class MantleModelSource implements MantleSource {
    private final CallExecutor calls;
    private final @Nullable MantleHttp http;

    /**
     * Creates a source.
     *
     * @param http null where there is no HTTP client to ask with
     */
    MantleModelSource(CallExecutor calls, @Nullable MantleHttp http) {
        this.calls = calls;
        this.http = http;
    }

    @Override
    public Outcome<List<TargetEntry>> models(Region region, CallContext context) {
        MantleHttp client = http;
        if (client == null) {
            return Outcome.unknown(
                    Reason.OTHER, "the client factory provides no HTTP client with which bedrock-mantle can be asked");
        }
        return calls.unsigned(Operation.LIST_MANTLE_MODELS, region, context, call -> models(client, region, call))
                .outcome();
    }

    private static List<TargetEntry> models(MantleHttp client, Region region, AwsCall call) throws Exception {
        return MantleListing.read(client.get(region, "/v1/models", call::timeLeft));
    }
}
