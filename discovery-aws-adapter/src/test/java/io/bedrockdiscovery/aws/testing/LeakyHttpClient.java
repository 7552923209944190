package io.bedrockdiscovery.aws.testing;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** HTTP clients that leak connections; closing frees them after the test. */
public final class LeakyHttpClient implements SdkHttpClient {
    private static final int MANY = 10_000;

    private final Collection<SdkHttpClient> opened = new ConcurrentLinkedQueue<>();
    private final Supplier<SdkHttpClient> clients;
    private final Function<ExecutableHttpRequest, ExecutableHttpRequest> requests;

    private LeakyHttpClient(
            Supplier<SdkHttpClient> clients, Function<ExecutableHttpRequest, ExecutableHttpRequest> requests) {
        this.clients = clients;
        this.requests = requests;
    }

    /** Opens a client for every call and does not close it. */
    public static LeakyHttpClient newClients() {
        return new LeakyHttpClient(LeakyHttpClient::client, Function.identity());
    }

    /** Neither reads nor closes error answers. */
    public static LeakyHttpClient unreadRefusals() {
        SdkHttpClient one = client();
        return new LeakyHttpClient(() -> one, Unread::new);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        SdkHttpClient client = clients.get();
        opened.add(client);
        return requests.apply(client.prepareRequest(request));
    }

    @Override
    public void close() {
        opened.forEach(SdkHttpClient::close);
    }

    private static SdkHttpClient client() {
        return Apache5HttpClient.builder().maxConnections(MANY).build();
    }

    private record Unread(ExecutableHttpRequest request) implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() throws IOException {
            HttpExecuteResponse answer = request.call();
            return answer.httpResponse().isSuccessful()
                    ? answer
                    : HttpExecuteResponse.builder()
                            .response(answer.httpResponse())
                            .build();
        }

        @Override
        public void abort() {
            request.abort();
        }
    }
}
