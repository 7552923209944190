package io.bedrockdiscovery.aws.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.RawServer;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.Closer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/** Tests that an answer of which any bytes are replaced is read, or ends in a reason and a sentence. */
final class WireFormProperties {
    private static final Region REGION = new Region("us-east-1");
    private static final ModelId NOVA = new ModelId("amazon.nova-pro-v1:0");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Closer CLOSER = new Closer();
    private static final RawServer SERVER = CLOSER.add(new RawServer());
    private static final AwsBedrock AWS = CLOSER.add(TestAdapter.of(AwsStandIn.profileFor(SERVER.url()))
            .timeouts(new Timeouts(LONG, LONG, LONG, Duration.ofMillis(1)))
            .variable("AWS_ENDPOINT_URL_BEDROCK_MANTLE", SERVER.url())
            .build());

    /** The answers that are spoilt. */
    enum Form {
        MODELS(WireAnswer.of(ListCall.MODELS).page(false, null)) {
            @Override
            Outcome<?> ask() {
                return ListCalls.of(AWS).ask(ListCall.MODELS, REGION);
            }
        },
        PROFILES(WireAnswer.of(ListCall.SYSTEM_DEFINED_PROFILES).page(false, null)) {
            @Override
            Outcome<?> ask() {
                return ListCalls.of(AWS).ask(ListCall.SYSTEM_DEFINED_PROFILES, REGION);
            }
        },
        REGIONS(AwsStandIn.REGIONS) {
            @Override
            Outcome<?> ask() {
                return SourceCalls.regions(AWS, Partition.AWS);
            }
        },
        IDENTITY(AwsStandIn.IDENTITY) {
            @Override
            Outcome<?> ask() {
                return SourceCalls.account(AWS, Partition.AWS);
            }
        },
        MANTLE("""
                {"object":"list","data":[{"id":"openai.gpt-5.5","object":"model","created":1,"owned_by":"openai"},
                {"id":"google.gemma-4-31b"}],"has_more":false}""") {
            @Override
            Outcome<?> ask() {
                return AWS.sources().mantle().models(REGION, CallContext.unlimited());
            }
        },
        ACCESS("""
                {"modelId":"amazon.nova-pro-v1","agreementAvailability":{"status":"AVAILABLE"},
                "authorizationStatus":"AUTHORIZED","entitlementAvailability":"AVAILABLE",
                "regionAvailability":"AVAILABLE"}""") {
            @Override
            Outcome<?> ask() {
                return AWS.sources().access().access(REGION, NOVA, CallContext.unlimited());
            }
        };

        private final String body;

        Form(String body) {
            this.body = body;
        }

        abstract Outcome<?> ask();

        byte[] body() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A text, of a byte for each character, that takes the place of other bytes. The place is a part of the whole. */
    record Splice(double start, int length, String text) {
        byte[] apply(byte[] before) {
            int from = (int) (start * before.length);
            int to = Math.min(from + length, before.length);
            ByteArrayOutputStream after = new ByteArrayOutputStream();
            after.write(before, 0, from);
            after.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            after.write(before, to, before.length - to);
            return after.toByteArray();
        }
    }

    @AfterContainer
    static void close() {
        CLOSER.close();
    }

    @Property(tries = 75, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void spoiltBody_isReadOrABadAnswer(@ForAll Form form, @ForAll("splices") List<Splice> splices) {
        expectAnswerOrBadAnswer(form, splices);
    }

    @Property(tries = 15, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void spoiltHead_isReadOrEndsInAReason(@ForAll Form form, @ForAll("splices") List<Splice> splices) {
        expectAnswerOrReason(form, splices);
    }

    @Tag("campaign")
    @Property(tries = 3_000)
    void anySpoiltBody_isReadOrABadAnswer(@ForAll Form form, @ForAll("splices") List<Splice> splices) {
        expectAnswerOrBadAnswer(form, splices);
    }

    @Tag("campaign")
    @Property(tries = 1_000)
    void anySpoiltHead_isReadOrEndsInAReason(@ForAll Form form, @ForAll("splices") List<Splice> splices) {
        expectAnswerOrReason(form, splices);
    }

    @Provide
    Arbitrary<List<Splice>> splices() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(4),
                Arbitraries.of(
                        "{", "}", "[", "]", "\"", ",", "null", "1e999", "\\ud800", "<", "/>", "&#0;", "\r\n", "0"));
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(0, 5_000)),
                        text)
                .as(Splice::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static void expectAnswerOrBadAnswer(Form form, List<Splice> splices) {
        byte[] body = spoilt(form.body(), splices);
        expectSound(ask(form, head(body.length), body), Reason.BAD_ANSWER);
    }

    private static void expectAnswerOrReason(Form form, List<Splice> splices) {
        expectSound(ask(form, spoilt(head(form.body().length), splices), form.body()), Reason.values());
    }

    private static Outcome<?> ask(Form form, byte[] head, byte[] body) {
        SERVER.answer(out -> {
            out.write(head);
            out.write(body);
        });
        return form.ask();
    }

    private static void expectSound(Outcome<?> outcome, Reason... reasons) {
        if (outcome instanceof Outcome.Unknown<?> unknown) {
            String message = unknown.failure().message();
            assertThat(unknown.failure().reason()).as(message).isIn((Object[]) reasons);
            assertThat(message).isNotBlank().doesNotContain("Exception", "SDK").doesNotContainPattern("\\p{Cntrl}");
        }
    }

    private static byte[] head(int length) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] spoilt(byte[] bytes, List<Splice> splices) {
        byte[] spoilt = bytes;
        for (Splice each : splices) {
            spoilt = each.apply(spoilt);
        }
        return spoilt;
    }
}
