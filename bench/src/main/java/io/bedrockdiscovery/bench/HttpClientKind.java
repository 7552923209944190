package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.AwsBedrockBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The HTTP clients by which the adapter can call AWS. */
enum HttpClientKind {
    /** The adapter's own, which is the SDK's over Apache's with a watch on interrupted threads. */
    OWN,
    /** The SDK's over Apache's HttpClient 5. */
    APACHE5,
    /** The SDK's over the JDK's {@code HttpURLConnection}. */
    URL_CONNECTION;

    private static final int CONNECTIONS = 1000;

    /** An adapter over a client, with that client if it is not the adapter's own. */
    record Adapter(AwsBedrock aws, @Nullable SdkHttpClient client) implements AutoCloseable {
        @Override
        public void close() {
            aws.close();
            if (client != null) {
                client.close();
            }
        }
    }

    /**
     * Opens an adapter.
     *
     * @param limit the limit of a call
     */
    Adapter open(Duration limit) {
        AwsBedrockBuilder builder = AwsBedrock.builder().callTimeout(limit);
        if (this == OWN) {
            return new Adapter(builder.build(), null);
        }
        SdkHttpClient client = client(limit, limit);
        return new Adapter(builder.httpClient(client).build(), client);
    }

    /** Makes one of the SDK's clients, which has no limits but these. */
    SdkHttpClient client(Duration connect, Duration read) {
        return switch (this) {
            case OWN -> throw new IllegalArgumentException("made by the adapter only");
            case APACHE5 ->
                Apache5HttpClient.builder()
                        .connectionTimeout(connect)
                        .socketTimeout(read)
                        .maxConnections(CONNECTIONS)
                        .build();
            case URL_CONNECTION ->
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(connect)
                        .socketTimeout(read)
                        .build();
        };
    }
}
