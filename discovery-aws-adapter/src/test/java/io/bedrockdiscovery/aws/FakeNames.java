package io.bedrockdiscovery.aws;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Names as a function gives them. */
record FakeNames(Names names) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return names.of(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A look-up. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }
}
