package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that would do something if they reached a terminal, a spreadsheet or a page as they are. */
final class HostileTextTest {
    private static final String ID = "amazon.nova-pro-v1:0";
    private static final String NAME = "\u001b]0;owned\u0007\u202eorP\u2028\u009b31m\t<script>|`x`";
    private static final String FORMULA = "=HYPERLINK(\"http://example.com\",\"x\")\r\n,y";

    private static SmallWorld world() {
        return new SmallWorld(World.builder()
                .region(
                        "eu-west-1",
                        region -> region.model(FoundationModelBuilder.of(ID)
                                        .in("eu-west-1")
                                        .named(NAME, FORMULA)
                                        .build())
                                .profile(InferenceProfileBuilder.systemDefined("eu." + ID)
                                        .named(NAME)
                                        .routing(ID, "eu-west-1")
                                        .build()))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models",
                "models --output json",
                "models --output csv",
                "models --output markdown",
                "show model nova",
                "show model nova --output json",
                "show model \u001b[31m",
                "show model nova --region \u001b[31m",
                "\u001b[31m",
                "mapping"
            })
    void nothingSteersTheTerminal(String line) {
        for (boolean terminal : new boolean[] {false, true}) {
            try (Seat seat = new Seat(world(), terminal)) {
                seat.type((line + " --no-color --quiet").split(" "));

                assertThat((seat.out() + seat.err()).codePoints().filter(HostileTextTest::steers))
                        .as(line)
                        .isEmpty();
            }
        }
    }

    @Test
    void jsonKeepsItAll() {
        try (Seat seat = new Seat(world())) {
            seat.type("models", "--output", "json");

            assertThat(seat.out())
                    .contains("\"modelName\":\"\\u001B]0;owned\\u0007\\u202EorP\\u2028\\u009B31m\\t<script>|`x`\"")
                    .contains("\"providerName\":\"=HYPERLINK(\\\"http://example.com\\\",\\\"x\\\")\\r\\n,y\"");
        }
    }

    @Test
    void noCellIsAFormula() {
        try (Seat seat = new Seat(world())) {
            seat.type("models", "--output", "csv");

            assertThat(seat.out())
                    .contains(",\"'=HYPERLINK(\"\"http://example.com\"\",\"\"x\"\")  ,y\",")
                    .endsWith("\r\n");
            assertThat(seat.out().split("\r\n")).hasSize(2);
        }
    }

    @Test
    void noCellIsMarkup() {
        try (Seat seat = new Seat(world())) {
            seat.type("models", "--output", "markdown");

            assertThat(seat.out()).contains("&lt;script&gt;\\|\\`x\\`").hasLineCount(3);
        }
    }

    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\r';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
