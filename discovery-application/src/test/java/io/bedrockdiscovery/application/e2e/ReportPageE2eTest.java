package io.bedrockdiscovery.application.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.report.ReportQuestion;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the page of the sample world in a browser, opened from its file. */
@Tag("browser")
final class ReportPageE2eTest {
    private static final String HOSTILE = "</script><img src=x onerror=hit=1>\u202E\"'&amp;{{script}}";
    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @TempDir
    private static Path directory;

    private static Chromium browser;
    private static String address;

    @BeforeAll
    static void write() throws IOException {
        Optional<Path> binary = Chromium.find();
        assumeTrue(binary.isPresent(), "there is no Chromium on the PATH, so that the page is not tried");
        FakeSessions sessions = FakeSessions.of(SampleWorld.world());
        sessions.sources().behave(new Region("eu-west-3"), Behaviour.failing(Reason.THROTTLED));
        Path file = directory.resolve("report.html");
        sessions.ask(new ReportQuestion(file, false, false));
        address = file.toUri().toString();
        browser = Chromium.start(binary.get(), directory.resolve("profile"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void pageMadeNoErrorAndNoRequest() {
        assertThat(browser.tools().errors()).isEmpty();
        assertThat(browser.tools().requests())
                .allMatch(each -> each.startsWith(directory.toUri().toString()) || each.startsWith("data:"));
    }

    private static void open(String hash) {
        browser.size(1280, 900);
        browser.colours("light");
        browser.open(address + hash);
    }

    private static Object value(String expression) {
        return browser.value(expression);
    }

    private static String text(String selector) {
        return (String) value("document.querySelector('" + selector + "').textContent");
    }

    private static int rows() {
        return (Integer) value("document.querySelectorAll('#matrix tbody th[scope=row]').length");
    }

    @Test
    void search_leavesWhatMatches_andSaysTheCount() {
        open("");
        int all = rows();

        value("document.getElementById('q').focus()");
        browser.type("nova pro");

        assertThat(rows()).isPositive().isLessThan(all);
        assertThat(text("#count")).startsWith(rows() + " of " + all + " models");
        assertThat((String) value("location.hash")).isEqualTo("#q=nova+pro");
    }

    @Test
    void filtersInTheAddress_areAppliedAndShown() {
        open("#provider=Anthropic&geography=EU&way=profile&callable=1");

        assertThat(value("document.getElementById('provider').value")).isEqualTo("Anthropic");
        assertThat(value("document.getElementById('callable').checked")).isEqualTo(true);
        assertThat(rows()).isPositive();
        assertThat(value("[...document.querySelectorAll('#matrix tbody th[scope=row]')]"
                        + ".every((each) => each.textContent.startsWith('anthropic.'))"))
                .isEqualTo(true);
        assertThat(value("[...document.querySelectorAll('#matrix .region')]"
                        + ".every((each) => each.textContent.startsWith('eu-'))"))
                .isEqualTo(true);
    }

    @Test
    void unknownRegion_isNeverEmpty_norHiddenAsNotCallable() {
        open("#geography=EU&callable=1");

        assertThat(value("[...document.querySelectorAll('#matrix .region')].map((each) => each.textContent).join()"))
                .asString()
                .contains("eu-west-3 ?");
        assertThat(text("#doubts")).contains("eu-west-3");
        assertThat(text("#regions")).contains("throttled");
    }

    @Test
    void twoRegions_areCompared_andAnUnknownOneIsNot() {
        open("#left=eu-west-1&right=us-east-1");
        assertThat(text("#comparison-note")).matches("[1-9][0-9]* differences");
        assertThat(text("#comparison-table")).contains("only in us-east-1");

        open("#left=eu-west-1&right=eu-west-3");
        assertThat(text("#comparison-note")).isEqualTo("eu-west-3: not known, so nothing can be compared");
    }

    @Test
    void keyboardAlone_findsAModelCopiesItsStringAndComesBack() {
        open("");
        browser.tools()
                .call("Browser.grantPermissions", new JsonObject().with("permissions", List.of("clipboardReadWrite")));
        value("document.getElementById('q').focus()");
        browser.type("nova-pro-v1:0");
        tabTo("document.activeElement.dataset.model === 'amazon.nova-pro-v1:0'");
        browser.press("Enter");
        assertThat(value("document.getElementById('detail').open")).isEqualTo(true);
        assertThat(value("location.hash")).asString().contains("model=amazon.nova-pro-v1%3A0");
        assertThat(value("document.querySelector('#detail svg').getAttribute('aria-label')"))
                .asString()
                .contains("may run in");

        tabTo("document.activeElement.className === 'copy'");
        browser.press("Enter");
        Object copied = value("new Promise((done) => { const said = document.getElementById('said');"
                + "if (said.textContent) { done(said.textContent); }"
                + "new MutationObserver(() => done(said.textContent)).observe(said, { childList: true }); })");
        assertThat(copied).asString().startsWith("Copied ");
        String string = copied.toString().substring("Copied ".length());
        assertThat(text("#detail .string code")).isEqualTo(string);
        assertThat(value("navigator.clipboard.readText()")).isEqualTo(string);

        browser.press("Escape");
        assertThat(value("document.getElementById('detail').open")).isEqualTo(false);
        assertThat(value("document.activeElement.dataset.model")).isEqualTo("amazon.nova-pro-v1:0");
    }

    private static void tabTo(String reached) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(value(reached))) {
                return;
            }
            browser.press("Tab");
        }
        throw new AssertionError("no key leads to " + reached);
    }

    @Test
    void export_isWhatIsShown() {
        open("#provider=Anthropic&geography=EU");
        value("window.saved = []; URL.createObjectURL = (blob) => { window.saved.push(blob); return '#'; }; 0");
        value("document.addEventListener('click', (event) => {"
                + " if (event.target.download) { event.preventDefault(); } }); 0");

        value("document.getElementById('save-csv').click(); document.getElementById('save-json').click(); 0");

        assertThat(value("window.saved[0].text().then((text) => text.split('\\r\\n').length - 2)"))
                .isEqualTo(rows());
        assertThat(value("window.saved[0].text().then((text) => text.split('\\r\\n')[0])"))
                .asString()
                .startsWith("modelId,modelName,providerName,lifecycle,endOfLife,ending,ended,eu-")
                .doesNotContain("us-");
        assertThat(value("window.saved[1].text().then((text) => JSON.parse(text).rows.length)"))
                .isEqualTo(rows());
        assertThat(value("window.saved[1].text().then((text) => Object.keys(JSON.parse(text)).join())"))
                .isEqualTo("schemaVersion,regions,rows,unknownRegions");
    }

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
        try (InputStream axe = ReportPageE2eTest.class.getResourceAsStream("/axe.min.js")) {
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
