package io.bedrockdiscovery.aws.internal.mantle;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads the errors of bedrock-mantle, in the shape of OpenAI or of AWS's front end, as the SDK's exceptions. */
final class MantleError {
    private static final int UNAUTHORIZED = 401;
    private static final int LONGEST = 64 * 1024;
    private static final String MESSAGE = "message";

    private MantleError() {}

    /** Returns the exception for an answer that is no success. */
    static SdkServiceException read(SdkHttpResponse response, byte[] body) {
        Map<String, JsonNode> root = object(body);
        JsonNode nested = root.get("error");
        Map<String, JsonNode> error = nested != null && nested.isObject() ? nested.asObject() : root;
        String code = response.firstMatchingHeader("x-amzn-ErrorType")
                .map(type -> type.replaceFirst("[:;].*", ""))
                .or(() -> text(error, "code"))
                .or(() -> text(error, "__type"))
                .or(() -> text(error, "type"))
                .orElse("");
        String message = text(error, MESSAGE).or(() -> text(error, "Message")).orElse("");
        // The front end of AWS sends a message without a code.
        boolean coded = !code.isEmpty() || !message.isEmpty();
        return AwsServiceException.builder()
                .statusCode(response.statusCode())
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("bedrock-mantle")
                        .errorCode(coded ? awsCode(response.statusCode(), code, message) : "")
                        .errorMessage(message)
                        .sdkHttpResponse(response)
                        .build())
                .message(message)
                .build();
    }

    /** Returns AWS's code for refused credentials, which bedrock-mantle names by the status and in its message. */
    private static String awsCode(int status, String code, String message) {
        if (message.contains("expired")) {
            return "ExpiredTokenException";
        }
        if (status == UNAUTHORIZED || message.contains("security token") || message.contains("signature")) {
            return message.contains("signature") ? "InvalidSignatureException" : "UnrecognizedClientException";
        }
        return code.isEmpty() ? "HTTP " + status : code;
    }

    private static Map<String, JsonNode> object(byte[] body) {
        if (body.length == 0 || body.length > LONGEST) {
            return Map.of();
        }
        try {
            JsonNode root = JsonNode.parser().parse(new String(body, StandardCharsets.UTF_8));
            return root.isObject() ? root.asObject() : Map.of();
        } catch (RuntimeException e) {
            // A proxy that answers in place of AWS sends a page.
            return Map.of();
        }
    }

    private static Optional<String> text(Map<String, JsonNode> object, String name) {
        @Nullable JsonNode value = object.get(name);
        return value != null && value.isString() && !value.asString().isBlank()
                ? Optional.of(value.asString())
                : Optional.empty();
    }
}
