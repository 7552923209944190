package com.example.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.aws.DiscoveryMetrics;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.testkit.TestDiscovery;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

class BedrockAutoConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(BedrockAutoConfiguration.class))
            .withUserConfiguration(Bedrock.class);

    /** A bean that calls a model, such as the client of a framework. */
    record Caller(BedrockModel model) {}

    @Test
    void nameAndResidency_becomeIdAndRegion_beforeTheBeanThatCalls() {
        runner.withUserConfiguration(Calling.class)
                .withPropertyValues("app.bedrock.model=claude 3.7 sonnet", "app.bedrock.residency=eu")
                .run(context -> assertThat(context.getBean(Caller.class).model())
                        .isEqualTo(new BedrockModel(SmallWorld.EU_CLAUDE, "eu-west-1")));
    }

    @Test
    void withoutAName_thereIsNoModel_butHealth() {
        runner.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(BedrockModel.class)
                .getBean(HealthIndicator.class)
                .extracting(indicator -> indicator.health().getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE));
    }

    @Test
    void metricsAndHealth_tellOfTheModel() {
        runner.withPropertyValues("app.bedrock.model=nova pro").run(context -> {
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            context.getBean(DiscoveryMetrics.class).bindTo(meters);

            assertThat(meters.get(DiscoveryMetrics.CALLABLE)
                            .tag("model", "nova pro")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
        });
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void nothingThatCanBeCalled_endsTheStartWithALine(CapturedOutput output) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Starting.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false);

        assertThatThrownBy(() -> application.run("--app.bedrock.model=nova pro", "--app.bedrock.residency=jp"))
                .isNotNull();

        assertThat(output)
                .containsPattern("Description:\\s+The model of app.bedrock cannot be called: .*nova")
                .doesNotContain("\tat ");
    }

    static class Bedrock {
        @Bean
        TestDiscovery testDiscovery() {
            return TestDiscovery.over(SmallWorld.WORLD);
        }

        @Bean
        BedrockDiscovery bedrockDiscovery(TestDiscovery test) {
            return test.discovery();
        }
    }

    static class Calling {
        @Bean
        Caller caller(BedrockModel model) {
            return new Caller(model);
        }
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration(BedrockAutoConfiguration.class)
    static class Starting extends Bedrock {}
}
