package io.bedrockdiscovery.application.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.report.ReportQuestion;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the looks of the page: its width, its colours, its accessibility, and names that are no text. */
final class ReportLooksE2eTest extends ReportInBrowser {
    private static final String HOSTILE = "</script><img src=x onerror=hit=1>\u202E\"'&amp;{{script}}";
    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @ParameterizedTest
    @CsvSource({"360, light", "360, dark", "1280, light", "1280, dark"})
    void page_isNoWiderThanTheWindow_andAccessible(int width, String colours) throws IOException {
        open("#left=eu-west-1&right=us-east-1");
        browser.size(width, 800);
        browser.colours(colours);
        assertThat(value(OVERFLOW)).isEqualTo(0);
        assertAccessible();

        value("document.querySelector('#matrix tbody button').click()");
        assertThat(value(OVERFLOW)).isEqualTo(0);
        assertThat(value("document.getElementById('detail').scrollWidth"
                        + " - document.getElementById('detail').clientWidth"))
                .isEqualTo(0);
        assertAccessible();
    }

    @Test
    void hostileName_isShownAsText_andRunsNothing() throws IOException {
        Path file = directory.resolve("hostile.html");
        FakeSessions.of(World.builder()
                        .region(
                                "us-east-1",
                                region -> region.model(FoundationModelBuilder.of(HOSTILE)
                                        .named(HOSTILE, HOSTILE)
                                        .build()))
                        .build())
                .ask(new ReportQuestion(file, false, false));
        browser.open(file.toUri().toString());

        value("document.querySelector('#matrix tbody button').click()");

        assertThat(value("document.images.length + document.scripts.length")).isEqualTo(2);
        assertThat(text("#matrix tbody button")).isEqualTo(HOSTILE.replace('\u202E', '\uFFFD'));
        assertThat(text("#detail h2")).isEqualTo(HOSTILE.replace('\u202E', '\uFFFD'));
        assertThat(value("window.hit === undefined")).isEqualTo(true);
    }

    @Test
    void endedModels_standApart_andAreHiddenWithWhatCannotBeCalled() throws IOException {
        Path file = directory.resolve("ends.html");
        FakeSessions.of(World.builder()
                        .region(
                                "us-east-1",
                                region -> region.model(FoundationModelBuilder.of("a.ended")
                                                .legacyUntil(FakeSessions.NOW.minusSeconds(1))
                                                .build())
                                        .model(FoundationModelBuilder.of("b.ending")
                                                .legacyUntil(FakeSessions.NOW.plus(Duration.ofDays(20)))
                                                .build())
                                        .model(FoundationModelBuilder.of("c.active")
                                                .build()))
                        .build())
                .ask(new ReportQuestion(file, false, false));

        browser.open(file.toUri().toString());
        assertThat(value("[...document.querySelectorAll('#matrix .group')].map((each) => each.textContent)"))
                .isEqualTo(List.of("Active (1)", "Legacy or ending (1)", "Ended (1)"));
        assertThat(value("[...document.querySelectorAll('#timeline tbody th')].map((each) => each.textContent)"))
                .isEqualTo(List.of("a.ended", "b.ending"));
        assertAccessible();

        value("document.getElementById('callable').click()");
        assertThat(value("[...document.querySelectorAll('#matrix .group')].map((each) => each.textContent)"))
                .isEqualTo(List.of("Active (1)", "Legacy or ending (1)"));
    }

    private static void assertAccessible() throws IOException {
        try (InputStream axe = ReportInBrowser.class.getResourceAsStream("/axe.min.js")) {
            if (axe == null) {
                return;
            }
            value(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
        }
        assertThat(
                        value(
                                "axe.run().then((found) => found.violations.map((each) => each.id + ': '"
                                        + " + each.nodes.slice(0, 3).map((node) => node.html + ' ' + node.failureSummary).join('; ')))"))
                .isEqualTo(List.of());
    }
}
