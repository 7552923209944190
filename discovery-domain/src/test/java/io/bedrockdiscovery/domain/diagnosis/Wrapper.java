package io.bedrockdiscovery.domain.diagnosis;

import java.util.List;
import java.util.function.UnaryOperator;

/** The text that one client writes around AWS's texts. */
record Wrapper(String client, UnaryOperator<String> around) {
    static final Wrapper LITELLM = new Wrapper(
            "litellm",
            text -> "litellm.BadRequestError: BedrockException - {\"message\":\"" + escaped(text)
                    + "\"}. Received Model " + "Group=main\nAvailable Model Group Fallbacks=None");

    static final List<Wrapper> ALL = List.of(
            new Wrapper("bare", text -> text),
            LITELLM,
            new Wrapper(
                    "botocore",
                    text -> "Traceback (most recent call last):\n  File \"app.py\", line 3, in <module>\n"
                            + "botocore.errorfactory.ValidationException: An error occurred (ValidationException) when calling the Converse "
                            + "operation: " + text),
            new Wrapper(
                    "json escaped",
                    text -> "{\"level\":\"error\",\"body\":\"{\\\"Message\\\":\\\"" + escaped(ascii(escaped(text)))
                            + "\\\"}\"}"),
            new Wrapper(
                    "go",
                    text ->
                            "operation error Bedrock Runtime: Converse, https response error StatusCode: 400, RequestID: "
                                    + "5c3b6d0a-6a58-4d5e-9a83-1c1a7e9f6a11, ValidationException: " + text),
            new Wrapper(
                    "rust",
                    text ->
                            "Error: ServiceError(ServiceError { source: ValidationException(ValidationException { message: Some(\""
                                    + text.replace("\\", "\\\\")
                                            .replace("\"", "\\\"")
                                            .replace("\u2019", "\\u{2019}")
                                    + "\"), meta: ErrorMetadata { code: "
                                    + "Some(\"ValidationException\") } }) })"),
            new Wrapper(
                    "javascript",
                    text -> "\u001B[31mValidationException: " + text + "\u001B[39m\n    at de_CommandError "
                            + "(/app/node_modules/@aws-sdk/client-bedrock-runtime/dist-cjs/index.js:1:2)\n  '$fault': 'client'"),
            new Wrapper(
                    "claude code",
                    text ->
                            "API Error: 400 {\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\""
                                    + escaped(text) + "\"}}"),
            new Wrapper("quoted and wrapped", text -> "> " + text.replaceAll("(.{30,60}?) ", "$1\n> ")),
            new Wrapper("broken in words", text -> text.replaceAll("(.{37})", "$1\n")));

    String wrapped(String text) {
        return around.apply(text);
    }

    @Override
    public String toString() {
        return client;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String ascii(String text) {
        StringBuilder line = new StringBuilder();
        text.chars()
                .forEach(
                        unit -> line.append(unit < 128 ? String.valueOf((char) unit) : String.format("\\u%04x", unit)));
        return line.toString();
    }
}
