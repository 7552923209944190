package io.bedrockdiscovery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that {@code discovery-bom} manages the modules that are published, and nothing else. */
class BomTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void bom_managesEveryModuleThatIsDeployed() {
        List<String> deployed = all("<module>(discovery-[a-z-]+)</module>", read(ROOT.resolve("pom.xml"))).stream()
                .filter(module -> !module.equals("discovery-bom"))
                .filter(module -> !read(ROOT.resolve(module).resolve("pom.xml")).contains("<maven.deploy.skip>true"))
                .toList();

        String bom = read(ROOT.resolve("discovery-bom").resolve("pom.xml"));
        String managed = bom.substring(bom.indexOf("<dependencyManagement>"), bom.indexOf("</dependencyManagement>"));

        assertThat(all("<artifactId>([^<]+)</artifactId>", managed)).containsExactlyInAnyOrderElementsOf(deployed);
        assertThat(bom).doesNotContain("<parent>");
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
