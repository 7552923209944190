package io.bedrockdiscovery.aws.internal.http;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown when the file of {@code AWS_CA_BUNDLE} cannot be used; the message is for users. */
public final class CertificateBundleException extends IOException {
    private static final long serialVersionUID = 1L;

    CertificateBundleException(Path file, String problem) {
        super("the file of AWS_CA_BUNDLE, " + file + ", " + problem + "; correct the variable or unset it");
    }
}
