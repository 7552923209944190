package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import java.util.List;

/** A world whose names, and whose failures' messages, hold what may steer a terminal, a spreadsheet, a page or a reader. */
public final class HostileWorld {
    public static final String NOVA = "amazon.nova-pro-v1:0";
    public static final String PROFILE = "us.amazon.nova-pro-v1:0";
    /** The text that stands wherever AWS may send one. */
    public static final String TEXT =
            "=cmd|' /C calc'!A0 \u001b[2J\u009b31m\u202eknil\u202c\u2066\r\n<script>alert(1)</script>|`x`"
                    + "\u0000\ud83d,\";\t@SUM(1)" + "x".repeat(10_000);

    private HostileWorld() {}

    /** Returns a world of two regions. */
    public static World world() {
        return World.builder()
                .region(
                        "us-east-1",
                        region -> region.geography(TEXT)
                                .model(FoundationModelBuilder.of(NOVA)
                                        .named(TEXT, TEXT)
                                        .build())
                                .profile(InferenceProfileBuilder.systemDefined(PROFILE)
                                        .named(TEXT)
                                        .routing(NOVA, "us-east-1")
                                        .build())
                                .profile(InferenceProfileBuilder.application("abcdefghijkl")
                                        .named(TEXT)
                                        .routing(NOVA, "us-east-1")
                                        .build()))
                .region(
                        "eu-west-1",
                        region -> region.model(FoundationModelBuilder.of(NOVA)
                                .in("eu-west-1")
                                .named(TEXT, TEXT)
                                .build()))
                .build();
    }

    /** Adds a target of the account whose name and status are hostile. */
    public static void addTarget(FakeSources sources) {
        sources.targets()
                .listing(
                        new Region("us-east-1"),
                        TargetCall.PROVISIONED_THROUGHPUTS,
                        new TargetEntry(
                                "arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abcdefghijkl",
                                TEXT,
                                TEXT,
                                List.of("arn:aws:bedrock:us-east-1::foundation-model/" + NOVA),
                                TEXT));
    }

    /** Returns a behaviour that fails with a hostile message. */
    public static Behaviour failing(Reason reason) {
        return call -> Outcome.unknown(reason, TEXT);
    }
}
