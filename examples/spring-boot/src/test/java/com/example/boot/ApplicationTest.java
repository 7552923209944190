package com.example.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.DiscoveryMetrics;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ApplicationTest {
    private static final CountDownLatch AWS_ANSWERS = new CountDownLatch(1);

    @Autowired
    private BedrockDiscovery discovery;

    @Autowired
    private DiscoveryMetrics metrics;

    @Value("${local.server.port}")
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void isOutOfService_untilAwsHasAnswered() throws Exception {
        HttpResponse<String> before = get("/actuator/health");
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body()).contains("\"bedrock\":{", "not every region has answered yet");
        assertThat(get("/best-region?model=nova-pro").statusCode()).isEqualTo(503);

        AWS_ANSWERS.countDown();
        discovery.refreshAsync().get(30, TimeUnit.SECONDS);
        metrics.update();

        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/best-region?model=nova-pro&prefer=eu-west-1").body())
                .isEqualTo("{\"region\":\"eu-west-1\",\"modelId\":\"amazon.nova-pro-v1:0\",\"certain\":true}");
        assertThat(get("/best-region?model=claude-opus-9").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/metrics/bedrock.discovery.calls.unknown").body())
                .contains("\"value\":0.0");
        assertThat(get("/actuator/metrics/bedrock.discovery.knowledge.age").body())
                .contains("\"region\"", "eu-west-1");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TestWorld {
        @Bean
        BedrockSources bedrockSources() {
            FakeSources aws = FakeSources.of(SmallWorld.WORLD);
            for (Region region : SmallWorld.WORLD.regions().keySet()) {
                aws.behave(region, Behaviour.answeringAfter(AWS_ANSWERS));
            }
            return aws.sources();
        }

        @Bean
        DiscoveryStore discoveryStore() {
            return new InMemoryStore();
        }
    }
}
