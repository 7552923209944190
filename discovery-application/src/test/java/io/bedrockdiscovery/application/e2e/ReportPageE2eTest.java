package io.bedrockdiscovery.application.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.matrix.MatrixQuestion;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests what the page of the sample world does. */
final class ReportPageE2eTest extends ReportInBrowser {
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
        saveBoth();

        assertThat(value("window.saved[0].text().then((text) => text.split('\\r\\n').length - 2)"))
                .isEqualTo(rows());
        assertThat(value("window.saved[0].text().then((text) => text.split('\\r\\n')[0])"))
                .asString()
                .startsWith("modelId,modelName,providerName,lifecycle,endOfLife,ending,ended,eu-")
                .doesNotContain("us-");
        assertThat(value("window.saved[1].text().then((text) => JSON.parse(text).rows.length)"))
                .isEqualTo(rows());
    }

    @Test
    void exportOfEverything_isWhatTheMatrixCommandPrints() {
        open("");
        saveBoth();

        Response matrix = SESSIONS.ask(new MatrixQuestion(null, List.of(), List.of()));
        Rows rows = matrix.answer().rows().orElseThrow();
        // No name of the sample world needs quotes.
        String csv = Stream.concat(Stream.of(rows.header()), rows.rows().stream())
                .map(row -> String.join(",", row) + "\r\n")
                .collect(Collectors.joining());
        assertThat(value("window.saved[0].text()")).isEqualTo(csv);
        assertThat(AnswerJson.parse((String) value("window.saved[1].text()"))).isEqualTo(AnswerJson.of(matrix));
    }

    /** Keeps the contents of the files that the page would save. */
    private static void saveBoth() {
        value("window.saved = []; URL.createObjectURL = (blob) => { window.saved.push(blob); return '#'; }; 0");
        value("document.addEventListener('click', (event) => {"
                + " if (event.target.download) { event.preventDefault(); } }); 0");
        value("document.getElementById('save-csv').click(); document.getElementById('save-json').click(); 0");
    }
}
