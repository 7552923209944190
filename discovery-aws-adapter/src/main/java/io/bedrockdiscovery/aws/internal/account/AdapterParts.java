package io.bedrockdiscovery.aws.internal.account;

import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.call.CallMeters;
import io.bedrockdiscovery.aws.internal.http.HostResolver;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.internal.http.TlsTrust;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.aws.internal.source.SharedValues;
import io.bedrockdiscovery.domain.port.BedrockSources;
import java.time.Clock;

/**
 * The parts of an adapter that the accounts share, down to its connections.
 *
 * @param own the sources that call with the caller's own credentials
 * @param clients sign with the caller's own credentials, unless a request brings others
 */
public record AdapterParts(
        SdkConfiguration configuration,
        BedrockSources own,
        ClientSet clients,
        CallExecutor calls,
        CallMeters meters,
        HostResolver resolver,
        TlsTrust trust,
        Timeouts timeouts,
        Clock clock,
        SharedValues shared) {}
