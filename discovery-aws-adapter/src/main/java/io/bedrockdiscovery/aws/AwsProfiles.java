package io.bedrockdiscovery.aws;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.ProfileFile;

/** The profiles in the user's configuration and credentials files of AWS, as the SDK reads them. */
public final class AwsProfiles {
    private AwsProfiles() {}

    /** Returns the names of the profiles; none where the files are missing or cannot be read. Reads them at each call. */
    public static SortedSet<String> names() {
        return names(ProfileFile::defaultProfileFile);
    }

    static SortedSet<String> names(Supplier<ProfileFile> files) {
        try {
            return new TreeSet<>(files.get().profiles().keySet());
        } catch (RuntimeException e) {
            // Resolving the credentials tells what is wrong with a file.
            return Collections.emptySortedSet();
        }
    }
}
