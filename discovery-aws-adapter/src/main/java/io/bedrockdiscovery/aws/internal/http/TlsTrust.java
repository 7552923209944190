package io.bedrockdiscovery.aws.internal.http;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificates by which servers are trusted: those of the JVM, and those of a bundle in addition. The bundle is
 * read once, when it is first needed. Safe for use by many threads.
 */
public final class TlsTrust {
    private final @Nullable Path bundle;
    private @Nullable SSLContext context;

    private TlsTrust(@Nullable Path bundle) {
        this.bundle = bundle;
    }

    /** Returns the trust of the JVM alone. */
    public static TlsTrust ofJvm() {
        return new TlsTrust(null);
    }

    /**
     * Returns the trust of the JVM and of a bundle.
     *
     * @param bundle a file with certificates in PEM form; null for the JVM alone
     */
    public static TlsTrust with(@Nullable Path bundle) {
        return new TlsTrust(bundle);
    }

    /**
     * Returns the TLS context of a client. The JVM's default context is asked for each time, because it may change.
     *
     * @throws CertificateBundleException if the bundle cannot be used
     * @throws IOException if the JVM has no TLS
     */
    SSLContext context() throws IOException {
        try {
            return bundle == null ? SSLContext.getDefault() : withBundle(bundle);
        } catch (GeneralSecurityException e) {
            throw new IOException("the TLS context cannot be created", e);
        }
    }

    private synchronized SSLContext withBundle(Path file) throws IOException, GeneralSecurityException {
        SSLContext known = context;
        if (known == null) {
            List<X509Certificate> certificates = new ArrayList<>(certificatesOfJvm());
            certificates.addAll(CertificateBundle.read(file));
            known = SSLContext.getInstance("TLS");
            known.init(null, trustManagers(keyStore(certificates)), null);
            context = known;
        }
        return known;
    }

    private static List<X509Certificate> certificatesOfJvm() throws GeneralSecurityException {
        for (TrustManager each : trustManagers(null)) {
            if (each instanceof X509TrustManager trusting) {
                return List.of(trusting.getAcceptedIssuers());
            }
        }
        return List.of();
    }

    /**
     * Returns the managers for a store.
     *
     * @param trusted null for the store of the JVM
     */
    private static TrustManager[] trustManagers(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }

    private static KeyStore keyStore(List<X509Certificate> certificates) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (X509Certificate each : certificates) {
            store.setCertificateEntry("trusted-" + store.size(), each);
        }
        return store;
    }
}
