package io.bedrockdiscovery.aws.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Resolves names by a function. */
public record FakeDnsResolver(LookUp lookUp) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return lookUp.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A look-up. */
    @FunctionalInterface
    public interface LookUp {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
