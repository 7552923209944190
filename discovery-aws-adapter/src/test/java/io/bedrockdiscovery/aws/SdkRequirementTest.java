package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.util.VersionInfo;

final class SdkRequirementTest {
    @ParameterizedTest
    @ValueSource(strings = {"2.31.78", "2.41.24", "2.50.2", "2.9.99", "1.99.99", "2.57.7", "2.57.7-SNAPSHOT"})
    void olderSdk_isRefusedInOneSentence(String found) {
        assertThatExceptionOfType(UnsupportedSdkException.class)
                .isThrownBy(() -> SdkRequirement.check(found))
                .withMessage("AWS SDK " + found + " is on the class path, but at least 2.57.8 is needed;"
                        + " mvn dependency:tree tells where it comes from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.57.8", "2.57.10", "2.58.0", "2.100.0", "3.0.0", "2.57.8-SNAPSHOT", "unknown"})
    void otherSdk_passes(String found) {
        assertThatNoException().isThrownBy(() -> SdkRequirement.check(found));
    }

    @Test
    void versionOfTheTests_isReadFromTheSdk() {
        assertThat(SdkRequirement.versionOf(VersionInfo.class)).isEqualTo(VersionInfo.SDK_VERSION);
    }

    /** The version that the adapter was compiled with must not hide the one that it runs with. */
    @Test
    void version_isThatOfTheClassThatIsLoaded(@TempDir Path directory) throws Exception {
        Path source = directory.resolve("VersionInfo.java");
        Files.writeString(source, "public class VersionInfo { public static final String SDK_VERSION = \"2.31.78\"; }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(SdkRequirement.versionOf(loader.loadClass("VersionInfo")))
                    .isEqualTo("2.31.78");
        }
    }
}
