package io.bedrockdiscovery.aws.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server that performs TLS handshakes as {@code localhost} and nothing more. The JVM's default TLS context trusts its
 * certificate until it is closed.
 */
public final class TlsServer implements AutoCloseable {
    private final SSLContext before;
    private final SSLServerSocket socket;

    /** Starts a server whose key is stored in a directory. */
    public TlsServer(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        SSLContext context = context(new LocalCertificate(directory).store());
        socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "tls-server");
        accepting.setDaemon(true);
        accepting.start();
        before = SSLContext.getDefault();
        SSLContext.setDefault(context);
    }

    /** A connection to this server, without TLS. */
    public Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        SSLContext.setDefault(before);
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                try (SSLSocket client = (SSLSocket) socket.accept()) {
                    client.startHandshake();
                } catch (IOException e) {
                    if (socket.isClosed()) {
                        throw e;
                    }
                    // The client refused the certificate.
                }
            }
        } catch (IOException e) {
            // The server was closed.
            return;
        }
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, LocalCertificate.PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        trusted.setCertificateEntry("localhost", keys.getCertificate("localhost"));
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }
}
