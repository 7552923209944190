package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.bedrockdiscovery.domain.knowledge.CallKind;
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

/** Ways of giving the same answer that a client has to understand. Values that nobody knows are in the world itself. */
final class OddForms {
    private OddForms() {}

    static Stream<OddForm> of(CallKind call) {
        Stream<OddForm> common = Stream.of(
                sent("as usual", WireMock::okJson),
                sent(
                        "packed",
                        body -> okJson("")
                                .withHeader("Content-Encoding", "gzip")
                                .withBody(gzip(body))),
                sent("in chunks", body -> okJson(body).withChunkedDribbleDelay(7, 70)),
                sent("without a content type", body -> aResponse().withBody(body)),
                sent("with blanks", body -> okJson("\r\n\t " + body.replace(",", " ,\n") + "\n\n")),
                sent("with escapes", body -> okJson(body.replace(":0\"", "\\u003a0\""))),
                sent(
                        "with fields nobody knows",
                        body -> okJson("{\"future\":{\"a\":[null,1.5e3,{}]},"
                                + body.substring(1).replace("{\"", "{\"alsoFuture\":null,\"z\":[[]],\""))),
                items("with the fields the other way round", OddForms::turned),
                items("with every item twice", OddForms::twice),
                new OddForm(
                        "empty",
                        any -> List.of(all(any).willReturn(okJson(WorldOnTheWire.body(any, List.of(), null)))),
                        any -> List.of()));
        return call == CallKind.MODELS ? common : Stream.concat(common, inPages());
    }

    private static Stream<OddForm> inPages() {
        return Stream.of(
                paged("one item a page", page -> page, 1),
                paged("a page that comes again", OddForms::repeated, 2),
                paged("empty pages between", OddForms::withGaps, 2),
                new OddForm(
                        "an empty token at the end",
                        call -> List.of(all(call).willReturn(okJson(WorldOnTheWire.body(call, itemsOf(call), "")))),
                        OddForms::usual));
    }

    private static OddForm sent(String name, Function<String, ResponseDefinitionBuilder> answer) {
        return new OddForm(
                name,
                call -> List.of(all(call).willReturn(answer.apply(WorldOnTheWire.body(call, itemsOf(call), null)))),
                OddForms::usual);
    }

    private static OddForm items(String name, UnaryOperator<List<Map<String, Object>>> change) {
        return new OddForm(
                name,
                call -> List.of(
                        all(call).willReturn(okJson(WorldOnTheWire.body(call, change.apply(itemsOf(call)), null)))),
                OddForms::usual);
    }

    private static OddForm paged(String name, UnaryOperator<List<List<Map<String, Object>>>> change, int size) {
        return new OddForm(name, call -> stubs(call, change.apply(split(itemsOf(call), size))), OddForms::usual);
    }

    private static List<MappingBuilder> stubs(CallKind call, List<List<Map<String, Object>>> pages) {
        List<MappingBuilder> stubs = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            String next = page + 1 < pages.size() ? "odd/+= " + (page + 1) : null;
            stubs.add(all(call)
                    .withQueryParam("nextToken", page == 0 ? absent() : equalTo("odd/+= " + page))
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

    private static List<Map<String, Object>> turned(List<Map<String, Object>> items) {
        return items.stream().map(OddForms::turned).toList();
    }

    private static Map<String, Object> turned(Map<String, Object> item) {
        List<String> names = new ArrayList<>(item.keySet());
        Collections.reverse(names);
        Map<String, Object> turned = new LinkedHashMap<>();
        names.forEach(name -> turned.put(name, item.get(name)));
        return turned;
    }

    private static List<Map<String, Object>> twice(List<Map<String, Object>> items) {
        return items.stream().flatMap(item -> Stream.of(item, item)).toList();
    }

    private static MappingBuilder all(CallKind call) {
        return AwsStandIn.in(TestWorld.ILL.id(), AwsStandIn.list(call));
    }

    private static List<Map<String, Object>> itemsOf(CallKind call) {
        return WorldOnTheWire.items(TestWorld.WORLD.place(TestWorld.ILL).orElseThrow(), call);
    }

    private static List<?> usual(CallKind call) {
        return TestWorld.listed(call, TestWorld.ILL);
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
