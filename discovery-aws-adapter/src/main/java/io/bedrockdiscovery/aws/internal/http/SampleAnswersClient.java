package io.bedrockdiscovery.aws.internal.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers the calls of a scan itself, with one item each. Safe for use by many threads. */
public final class SampleAnswersClient implements SdkHttpClient {
    private static final String MODELS = """
            {"modelSummaries":[{"modelArn":"arn:aws:bedrock:us-east-1::foundation-model/maker.model-v1:0",\
            "modelId":"maker.model-v1:0","modelName":"Model","providerName":"Maker","inputModalities":["TEXT"],\
            "outputModalities":["TEXT"],"responseStreamingSupported":true,"customizationsSupported":[],\
            "inferenceTypesSupported":["ON_DEMAND"],"modelLifecycle":{"status":"ACTIVE"}}]}""";
    private static final String PROFILES = """
            {"inferenceProfileSummaries":[{"inferenceProfileName":"US Model","description":"Routes requests",\
            "createdAt":"2025-01-01T00:00:00Z","updatedAt":"2025-01-01T00:00:00Z","inferenceProfileArn":\
            "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.maker.model-v1:0","models":[{"modelArn":\
            "arn:aws:bedrock:us-east-1::foundation-model/maker.model-v1:0"}],"inferenceProfileId":\
            "us.maker.model-v1:0","status":"ACTIVE","type":"SYSTEM_DEFINED"}]}""";
    private static final String REGIONS = """
            <DescribeRegionsResponse><regionInfo><item><regionName>us-east-1</regionName><optInStatus>opt-in-not-required\
            </optInStatus></item></regionInfo></DescribeRegionsResponse>""";

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Answered(answer(request.httpRequest().encodedPath()));
    }

    @Override
    public String clientName() {
        return "SampleAnswers";
    }

    @Override
    public void close() {}

    private static String answer(String path) {
        if (path.endsWith("/foundation-models")) {
            return MODELS;
        }
        return path.endsWith("/inference-profiles") ? PROFILES : REGIONS;
    }

    private record Answered(String body) implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() {
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder().statusCode(200).build())
                    .responseBody(AbortableInputStream.create(
                            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                    .build();
        }

        @Override
        public void abort() {}
    }
}
