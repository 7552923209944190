package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.lookup.Decorations.Undecorated;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the decorations that are taken off names. */
final class DecorationsTest {
    private static final String ID = "us.amazon.nova-pro-v1:0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "bedrock/us.amazon.nova-pro-v1:0 | 'bedrock/', a router's prefix",
                "amazon-bedrock/us.amazon.nova-pro-v1:0 | 'amazon-bedrock/', a router's prefix",
                "us.amazon.nova-pro-v1:0[1m] | '[1m]', which a client adds and which is no part of the id",
                "us.amazon.nova-pro-v1:0:1m | ':1m', which a client adds and which is no part of the id",
                "~ us.amazon.nova-pro-v1:0 ~ | quotes and blanks",
                "\"us.amazon.nova-pro-v1:0\", | quotes and blanks",
                "us.amazon.nova-pro-v1%3A0 | the encoding of URLs"
            })
    void decoration_isTakenOff_andTold(String name, String note) {
        Undecorated read = Decorations.strip(name, any -> false);

        assertThat(read.text()).isEqualTo(ID);
        assertThat(read.notes()).containsExactly("took off " + note);
    }

    @Test
    void decorationsAroundDecorations_areTakenOffOneByOne() {
        Undecorated read = Decorations.strip("'bedrock/converse/us-west-2/" + ID + "[1m]'", any -> false);

        assertThat(read.text()).isEqualTo(ID);
        assertThat(read.region()).isEqualTo(new Region("us-west-2"));
        assertThat(read.notes()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, "amazon.nova-pro-v1:0:24k", "Claude Sonnet 4", "us-west-2/x", "bedrock/"})
    void nameWithoutDecorations_staysAsItIs(String name) {
        assertThat(Decorations.strip(name, any -> false)).isEqualTo(new Undecorated(name, null, List.of()));
    }

    @Test
    void placeBehindARouter_isNone_whereItIsNoRegion() {
        Undecorated read = Decorations.strip("bedrock/nowhere/" + ID, any -> false);

        assertThat(read.text()).isEqualTo("nowhere/" + ID);
        assertThat(read.region()).isNull();
    }

    @Test
    void listedName_isLeftAsItIs() {
        assertThat(Decorations.strip("x.y:1m", "x.y:1m"::equals).text()).isEqualTo("x.y:1m");
    }
}
