package io.bedrockdiscovery.application.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.application.report.ReportQuestion;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A browser that has opened the page of the sample world from its file. */
@Tag("browser")
abstract class ReportInBrowser {
    @TempDir
    static Path directory;

    static final FakeSessions SESSIONS = FakeSessions.of(SampleWorld.world());

    static Chromium browser;
    static String address;

    @BeforeAll
    static void write() throws IOException {
        Optional<Path> binary = Chromium.find();
        assumeTrue(binary.isPresent(), "there is no Chromium on the PATH, so that the page is not tried");
        SESSIONS.sources().behave(new Region("eu-west-3"), Behaviour.failing(Reason.THROTTLED));
        Path file = directory.resolve("report.html");
        SESSIONS.ask(new ReportQuestion(file, false, false));
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

    static void open(String hash) {
        browser.size(1280, 900);
        browser.colours("light");
        browser.open(address + hash);
    }

    static Object value(String expression) {
        return browser.value(expression);
    }

    static String text(String selector) {
        return (String) value("document.querySelector('" + selector + "').textContent");
    }

    static int rows() {
        return (Integer) value("document.querySelectorAll('#matrix tbody th[scope=row]').length");
    }
}
