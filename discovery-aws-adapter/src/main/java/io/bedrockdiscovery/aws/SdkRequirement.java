package io.bedrockdiscovery.aws;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * The least version of the AWS SDK that the adapter works with. A version that an application manages replaces the one
 * that the adapter was built with, and compiles: with an older one, single calls would fail because a method is missing.
 */
final class SdkRequirement {
    /** The oldest version with which the adapter was seen to read every region. */
    static final String LEAST = "2.57.8";

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    private SdkRequirement() {}

    /**
     * Returns the version of the SDK's core on the class path.
     *
     * @param core the class of the SDK that has the version, {@link VersionInfo} except in tests
     */
    static String versionOf(Class<?> core) {
        try {
            // The compiler copies a constant that is named directly, so that it would be the version of the build.
            return String.valueOf(core.getField("SDK_VERSION").get(null));
        } catch (ReflectiveOperationException e) {
            return "unknown";
        }
    }

    /** Requires the least version of the SDK on the class path. */
    static void check() {
        check(versionOf(VersionInfo.class));
    }

    /**
     * Requires the least version.
     *
     * @param found the version that was found; one that is not three numbers is let pass, for builds of one's own
     * @throws UnsupportedSdkException if it is older
     */
    static void check(String found) {
        int[] least = numbers(LEAST).orElseThrow();
        if (numbers(found).filter(version -> Arrays.compare(version, least) < 0).isPresent()) {
            throw new UnsupportedSdkException("AWS SDK " + found + " is on the class path, but at least " + LEAST
                    + " is needed; mvn dependency:tree tells where it comes from");
        }
    }

    private static Optional<int[]> numbers(String version) {
        return VERSION.matcher(requireNonNull(version, "version is null"))
                .results()
                .findFirst()
                .map(SdkRequirement::numbers);
    }

    private static int[] numbers(MatchResult version) {
        return new int[] {
            Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)), Integer.parseInt(version.group(3))
        };
    }
}
