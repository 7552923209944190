package io.bedrockdiscovery.aws.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Resolves the host names of every connection that the adapter makes. Safe for use by many threads. */
public final class HostResolver implements DnsResolver {
    private final DnsResolver resolver;

    /** Creates a resolver that asks another one. */
    public HostResolver(DnsResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolver.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }

    /** Returns whether a host name has an address. */
    public boolean canResolve(String host) {
        try {
            return resolver.resolve(host).length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
