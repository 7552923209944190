package io.bedrockdiscovery.shell.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for {@code localhost}, made by the JDK's keytool, which trains the JVM's TLS as well. */
final class TrainingCertificate {
    private static final String PASSWORD = "training";
    private static final long MOST_SECONDS = 60;

    private final Path store;

    private TrainingCertificate(Path store) {
        this.store = store;
    }

    /** Makes a certificate in a directory; empty where this Java has no keytool. */
    static Optional<TrainingCertificate> make(Path directory) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        if (!Files.isExecutable(keytool)) {
            return Optional.empty();
        }
        Path store = directory.resolve("training.p12");
        Process process = new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
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
                        store.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean made = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return made ? Optional.of(new TrainingCertificate(store)) : Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Returns the TLS context of a server that has this certificate. */
    SSLContext server() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Returns the system properties by which a JVM trusts this certificate. */
    Map<String, String> trust() {
        return Map.of("javax.net.ssl.trustStore", store.toString(), "javax.net.ssl.trustStorePassword", PASSWORD);
    }
}
