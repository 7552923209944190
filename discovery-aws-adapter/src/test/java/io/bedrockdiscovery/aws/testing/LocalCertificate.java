package io.bedrockdiscovery.aws.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A key and its own certificate for {@code localhost}, made for one test. */
public final class LocalCertificate {
    public static final String PASSWORD = "changeit";

    private static final String ALIAS = "localhost";

    private final Path file;
    private final KeyStore store;

    /** Makes a key in a directory, which must not have one yet. */
    public LocalCertificate(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        file = directory.resolve("localhost.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        store = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            store.load(stored, PASSWORD.toCharArray());
        }
    }

    /** The file of the key store. */
    public Path file() {
        return file;
    }

    public KeyStore store() {
        return store;
    }

    /** The certificate in PEM form, with a line of text before it as bundles have. */
    public String pem() throws GeneralSecurityException {
        byte[] der = store.getCertificate(ALIAS).getEncoded();
        return "# localhost - for tests\n-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(der) + "\n-----END CERTIFICATE-----\n";
    }
}
