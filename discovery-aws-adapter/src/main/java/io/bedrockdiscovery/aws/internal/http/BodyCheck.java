package io.bedrockdiscovery.aws.internal.http;

import java.io.IOException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;
import software.amazon.awssdk.thirdparty.jackson.core.StreamReadFeature;

/**
 * Checks a body for what the SDK's parsers take without a word: a name that an object has twice, of which the last
 * value stands, and more entries than fit into memory. Anything else that is wrong is left to those parsers.
 */
final class BodyCheck {
    /** Two hundred times the number of objects in the longest answer of AWS that is known. */
    static final int MAX_OBJECTS = 100_000;

    /** Far longer than any text in an answer that AWS documents; as long as a recording can hold. */
    static final int MAX_TEXT = 1 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private BodyCheck() {}

    /**
     * Checks a whole body of JSON or XML.
     *
     * @throws UnusableBodyException if it cannot be an answer of AWS
     */
    static void check(byte[] body) throws UnusableBodyException {
        switch (first(body)) {
            case '{', '[' -> checkJson(body);
            case '<' -> checkXml(body);
            default -> {
                // No answer at all, which the SDK tells.
            }
        }
    }

    private static byte first(byte[] body) {
        for (byte each : body) {
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                return each;
            }
        }
        return 0;
    }

    private static void checkJson(byte[] body) throws UnusableBodyException {
        int objects = 0;
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && ++objects > MAX_OBJECTS) {
                    throw new UnusableBodyException("the answer has more than " + MAX_OBJECTS + " entries");
                }
                if (token == JsonToken.VALUE_STRING && parser.getTextLength() > MAX_TEXT) {
                    throw new UnusableBodyException(
                            "the answer has a text of " + parser.getTextLength() + " characters");
                }
            }
        } catch (JsonProcessingException e) {
            if (e.getOriginalMessage().startsWith("Duplicate field")) {
                throw new UnusableBodyException("an object in the answer has the same name twice");
            }
        } catch (UnusableBodyException e) {
            throw e;
        } catch (IOException e) {
            // Reading from memory cannot fail.
            throw new UnusableBodyException("the answer cannot be read");
        }
    }

    private static void checkXml(byte[] body) throws UnusableBodyException {
        int tags = 0;
        for (byte each : body) {
            // An element has two tags, and an entry several elements.
            if (each == '<' && ++tags > MAX_OBJECTS * 2) {
                throw new UnusableBodyException("the answer has more than " + MAX_OBJECTS + " elements");
            }
        }
    }
}
