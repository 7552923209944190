package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.aws.testing.WorldOnTheWire;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The unusual answers that a client has to understand. Values that are new to the SDK are in {@link TestWorld} itself.
 */
final class UnusualAnswers {
    private UnusualAnswers() {}

    static Stream<UnusualAnswer> of(ListCall call) {
        Stream<UnusualAnswer> common = Stream.of(
                sent("as usual", WireMock::okJson),
                sent(
                        "compressed",
                        body -> okJson("")
                                .withHeader("Content-Encoding", "gzip")
                                .withBody(gzip(body))),
                sent("in chunks", body -> okJson(body).withChunkedDribbleDelay(7, 70)),
                sent("without a content type", body -> aResponse().withBody(body)),
                sent("with blanks", body -> okJson("\r\n\t " + body.replace(",", " ,\n") + "\n\n")),
                sent("with escapes", body -> okJson(body.replace(":0\"", "\\u003a0\""))),
                sent(
                        "with unknown fields",
                        body -> okJson("{\"future\":{\"a\":[null,1.5e3,{}]},"
                                + body.substring(1).replace("{\"", "{\"alsoFuture\":null,\"z\":[[]],\""))),
                items("with reversed fields", false, UnusualAnswers::reversed),
                items("with every item twice", true, UnusualAnswers::twice),
                new UnusualAnswer(
                        "empty",
                        any -> List.of(all(any).willReturn(okJson(WorldOnTheWire.body(any, List.of(), null)))),
                        false,
                        any -> List.of()));
        return call == ListCall.MODELS ? common : Stream.concat(common, inPages());
    }

    private static Stream<UnusualAnswer> inPages() {
        return Stream.of(
                paged("one item a page", false, page -> page, 1),
                paged("a repeated page", true, UnusualAnswers::repeated, 2),
                paged("empty pages between", false, UnusualAnswers::withGaps, 2),
                new UnusualAnswer(
                        "an empty token at the end",
                        call -> List.of(all(call).willReturn(okJson(WorldOnTheWire.body(call, itemsOf(call), "")))),
                        false,
                        UnusualAnswers::usual));
    }

    private static UnusualAnswer sent(String name, Function<String, ResponseDefinitionBuilder> answer) {
        return new UnusualAnswer(
                name,
                call -> List.of(all(call).willReturn(answer.apply(WorldOnTheWire.body(call, itemsOf(call), null)))),
                false,
                UnusualAnswers::usual);
    }

    private static UnusualAnswer items(String name, boolean repeats, UnaryOperator<List<Map<String, Object>>> change) {
        return new UnusualAnswer(
                name,
                call -> List.of(
                        all(call).willReturn(okJson(WorldOnTheWire.body(call, change.apply(itemsOf(call)), null)))),
                repeats,
                UnusualAnswers::usual);
    }

    private static UnusualAnswer paged(
            String name, boolean repeats, UnaryOperator<List<List<Map<String, Object>>>> change, int size) {
        return new UnusualAnswer(
                name, call -> stubs(call, change.apply(split(itemsOf(call), size))), repeats, UnusualAnswers::usual);
    }

    private static List<MappingBuilder> stubs(ListCall call, List<List<Map<String, Object>>> pages) {
        List<MappingBuilder> stubs = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            String next = page + 1 < pages.size() ? "page/+= " + (page + 1) : null;
            stubs.add(all(call)
                    .withQueryParam("nextToken", page == 0 ? absent() : equalTo("page/+= " + page))
                    .willReturn(okJson(WorldOnTheWire.body(call, pages.get(page), next))));
        }
        return stubs;
    }

    private static List<List<Map<String, Object>>> split(List<Map<String, Object>> items, int size) {
        List<List<Map<String, Object>>> pages = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            pages.add(items.subList(from, Math.min(items.size(), from + size)));
        }
        return pages;
    }

    private static List<List<Map<String, Object>>> repeated(List<List<Map<String, Object>>> pages) {
        List<List<Map<String, Object>>> more = new ArrayList<>(pages);
        more.add(1, pages.get(0));
        more.add(pages.get(1));
        return more;
    }

    private static List<List<Map<String, Object>>> withGaps(List<List<Map<String, Object>>> pages) {
        List<List<Map<String, Object>>> more = new ArrayList<>();
        pages.forEach(page -> {
            more.add(List.of());
            more.add(page);
        });
        return more;
    }

    private static List<Map<String, Object>> reversed(List<Map<String, Object>> items) {
        return items.stream().map(UnusualAnswers::reversed).toList();
    }

    private static Map<String, Object> reversed(Map<String, Object> item) {
        List<String> names = new ArrayList<>(item.keySet());
        Collections.reverse(names);
        Map<String, Object> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, item.get(name)));
        return reversed;
    }

    private static List<Map<String, Object>> twice(List<Map<String, Object>> items) {
        return items.stream().flatMap(item -> Stream.of(item, item)).toList();
    }

    private static MappingBuilder all(ListCall call) {
        return AwsStandIn.in(TestWorld.FAULTY.id(), AwsStandIn.list(call));
    }

    private static List<Map<String, Object>> itemsOf(ListCall call) {
        return WorldOnTheWire.items(TestWorld.WORLD.place(TestWorld.FAULTY).orElseThrow(), call);
    }

    private static List<?> usual(ListCall call) {
        return TestWorld.listed(call, TestWorld.FAULTY);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
