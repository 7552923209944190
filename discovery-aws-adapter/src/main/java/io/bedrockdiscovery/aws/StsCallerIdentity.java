package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;

/** The caller by the credentials, and by STS {@code GetCallerIdentity}, which needs no permission. */
final class StsCallerIdentity implements CallerIdentity {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final int DIGEST_CHARACTERS = 32;

    private final SdkConfiguration configuration;
    private final AwsCredentialsProvider credentials;
    private final PerRegion<StsClient> clients;
    private final Calls calls;
    private final HomeRegions homes;

    StsCallerIdentity(
            SdkConfiguration configuration,
            AwsCredentialsProvider credentials,
            PerRegion<StsClient> clients,
            Calls calls,
            HomeRegions homes) {
        this.configuration = configuration;
        this.credentials = credentials;
        this.clients = clients;
        this.calls = calls;
        this.homes = homes;
    }

    @Override
    public Outcome<Caller> caller() {
        Region region;
        try {
            region = configuration.region();
        } catch (IllegalArgumentException e) {
            return HomeRegions.misconfigured(e);
        }
        return calls.unmetered(Operation.GET_CALLER_IDENTITY, region, call -> caller(region));
    }

    @Override
    public Outcome<String> account(Partition partition) {
        return homes.in(
                partition,
                home -> calls.ask(
                        Operation.GET_CALLER_IDENTITY,
                        home,
                        call -> account(clients.in(home)
                                .getCallerIdentity(request -> request.overrideConfiguration(call.watch()))
                                .account())));
    }

    private Caller caller(Region region) {
        AwsCredentials known = credentials.resolveCredentials();
        String where =
                configuration.endpoint(SdkConfiguration.Service.STS, region).toString();
        return new Caller(
                Partitions.of(region),
                digest(known.accessKeyId(), where),
                known.accountId().filter(ACCOUNT.asMatchPredicate()).orElse(null));
    }

    private static String account(String account) {
        if (account == null || !ACCOUNT.matcher(account).matches()) {
            throw new BadAnswerException("the answer has no account id");
        }
        return account;
    }

    private static String digest(String accessKeyId, String endpoint) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((accessKeyId + "\n" + endpoint).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
