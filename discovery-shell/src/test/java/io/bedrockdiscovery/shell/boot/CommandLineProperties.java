package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** Tests that no line ends in a bug, whatever its words are. */
final class CommandLineProperties {
    private static final List<String> WORDS = List.of(
            "scan",
            "models",
            "show",
            "model",
            "profile",
            "region",
            "regions",
            "best-region",
            "resolve",
            "route",
            "mapping",
            "changes",
            "latency",
            "access",
            "cache",
            "info",
            "targets",
            "metrics",
            "help",
            "--from",
            "--region",
            "--via",
            "--residency",
            "--prefer",
            "--limit",
            "--filter",
            "--output",
            "json",
            "csv",
            "markdown",
            "table",
            "--since",
            "--iam",
            "--cached",
            "--quiet",
            "--refresh",
            "--deadline",
            "--concurrency",
            "--samples",
            "--provider",
            "nova-pro",
            "claude",
            "us-east-1",
            "eu-west-1",
            "a,b",
            "eu",
            "7d",
            "30s",
            "0",
            "-1",
            "99999999999",
            "",
            " ",
            "--",
            "-",
            "'",
            "\"",
            "\\",
            "*",
            "[1m]",
            "bedrock/",
            "arn:aws:bedrock:us-east-1::foundation-model/x",
            "arn:",
            ":",
            "::::::",
            "\u001b[31m",
            "\u0000",
            "\u202e",
            "\ud83d",
            "日本語",
            "lifecycle:ACTIVE",
            "provider:",
            "supported",
            "x:y:z",
            "--nope",
            "-o",
            "-q",
            "-r",
            "=",
            "--from=",
            "--output=json",
            "@file",
            "${x}",
            "%s",
            "$(x)");

    private static final Closer CLOSER = new Closer();
    private static final FakeEnvironment ENVIRONMENT = CLOSER.add(FakeEnvironment.of(SmallWorld.WORLD));

    @AfterContainer
    static void close() {
        CLOSER.close();
    }

    @Property(tries = 300, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void line_doesNotEndInABug(@ForAll("lines") List<String> words) {
        SoundResult.require(ENVIRONMENT.runner().run(words));
    }

    @Tag("campaign")
    @Property(tries = 20_000)
    void anyLine_doesNotEndInABug(@ForAll("lines") List<String> words) {
        SoundResult.require(ENVIRONMENT.runner().run(words));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> word = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(WORDS)),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(20)));
        return word.list().ofMinSize(1).ofMaxSize(6);
    }
}
