package io.bedrockdiscovery.shell.argument.aws;

import io.bedrockdiscovery.aws.AwsProfiles;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.Iterator;

/** Completes the names of the user's AWS profiles. */
public final class AwsProfileNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        // What could steer a terminal cannot be typed.
        return AwsProfiles.names().stream()
                .filter(name -> SafeText.line(name).equals(name))
                .iterator();
    }
}
