package io.bedrockdiscovery.aws.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the file of {@code AWS_CA_BUNDLE}: certificates in PEM form, with any text between them.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html">Environment variables of
 *     the AWS CLI</a>
 */
final class CertificateBundle {
    /** Longer than any bundle; the roots of all browsers together take a quarter of a megabyte. */
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

    private CertificateBundle() {}

    /**
     * Returns the certificates of a file; at least one.
     *
     * @throws CertificateBundleException if there are none, or one of them cannot be read
     */
    static List<X509Certificate> read(Path file) throws IOException, CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher found = CERTIFICATE.matcher(text(file));
        while (found.find()) {
            certificates.add(certificate(file, factory, found.group(), certificates.size() + 1));
        }
        if (certificates.isEmpty()) {
            throw new CertificateBundleException(file, "has no certificate in PEM form");
        }
        return certificates;
    }

    private static String text(Path file) throws CertificateBundleException {
        if (!Files.exists(file)) {
            throw new CertificateBundleException(file, "does not exist");
        }
        if (!Files.isRegularFile(file)) {
            throw new CertificateBundleException(file, "is not a file");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new CertificateBundleException(file, "is too long for certificates");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (CertificateBundleException e) {
            throw e;
        } catch (IOException e) {
            throw new CertificateBundleException(file, "cannot be read");
        }
    }

    private static X509Certificate certificate(Path file, CertificateFactory factory, String pem, int number)
            throws CertificateBundleException {
        try {
            return (X509Certificate)
                    factory.generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (CertificateException e) {
            throw new CertificateBundleException(file, "has a damaged certificate, number " + number);
        }
    }
}
