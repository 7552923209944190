package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Commands from a pipe: answers one after the other, and nothing else. */
final class PipeTest {
    @Test
    void answersComeOneAfterTheOther() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            int code = seat.pipe("scan --output json\n\n# a remark\nregions --output json\n");

            assertThat(code).isZero();
            assertThat(seat.out().lines())
                    .hasSize(2)
                    .allMatch(line -> line.startsWith("{\"schemaVersion\":1,") && line.endsWith("}"));
            assertThat(seat.err()).isEmpty();
        }
    }

    @Test
    void theLastCommandsExitCodeIsThePipes() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.pipe("show model nope\nregions\n")).isZero();
            assertThat(seat.pipe("regions\nshow model nope\n")).isEqualTo(5);
            assertThat(seat.pipe("nonsense")).isEqualTo(2);
            assertThat(seat.pipe("")).isZero();
        }
    }

    @Test
    void exitEndsItWithTheCodeSoFar() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.pipe("show model nope\nexit\nregions\n")).isEqualTo(5);
            assertThat(seat.out()).isEmpty();
        }
    }

    @Test
    void wordsAreQuotedAsInAShell() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.pipe("show model \"claude 3.7\"\n")).isZero();
            assertThat(seat.pipe("show model 'Nova Pro' --region eu-west-1\n")).isZero();
            assertThat(seat.out()).contains("region           eu-west-1");
            assertThat(seat.pipe("show model 'Nova Pro\n")).isEqualTo(2);
            assertThat(seat.err()).isEqualTo("discovery: a quote is not closed\n");
        }
    }

    @Test
    void aLineOfOptionsAloneNamesNoCommand() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.pipe("--quiet\n")).isEqualTo(2);
            assertThat(seat.err()).hasLineCount(1);
        }
    }

    @Test
    void nothingOfATerminalGetsIntoIt() throws IOException {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.pipe("scan\nmodels\nhelp\nmetrics\n");

            assertThat(seat.out()).isNotEmpty().doesNotContain("\u001b").doesNotContain("discovery>");
        }
    }
}
