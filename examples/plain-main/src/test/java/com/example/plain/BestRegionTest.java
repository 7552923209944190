package com.example.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestRegionTest {
    private final AwsOnLoopback aws = new AwsOnLoopback("amazon.nova-pro-v1:0", List.of("eu-west-1", "us-east-1"));

    /** The SDK looks here before anywhere else, so that no setting of the machine matters. */
    private final Map<String, String> settings = Map.of(
            "aws.accessKeyId",
            "x",
            "aws.secretAccessKey",
            "x",
            "aws.region",
            "us-east-1",
            "aws.endpointUrlBedrock",
            aws.url(),
            "aws.endpointUrlEc2",
            aws.url(),
            "aws.endpointUrlSts",
            aws.url());

    @BeforeEach
    void set() {
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void reset() {
        settings.keySet().forEach(System::clearProperty);
        aws.close();
    }

    @Test
    void printsThePreferredRegion(@TempDir Path directory) {
        assertThat(output("nova-pro", directory.resolve("cache.db").toString(), "eu-west-1"))
                .isEqualTo("eu-west-1 amazon.nova-pro-v1:0");
    }

    @Test
    void printsThatNoRegionHasIt(@TempDir Path directory) {
        assertThat(output("claude-opus-9", directory.resolve("cache.db").toString()))
                .isEqualTo("no region has it");
    }

    private static String output(String... args) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            BestRegion.main(args);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
