package io.bedrockdiscovery.application.mention;

import static java.util.Objects.requireNonNull;

/**
 * A place in a text that names something of Bedrock.
 *
 * @param line the number of the line, from 1
 * @param column the number of the character in the line, from 1
 * @param text the id or ARN as it stands there
 * @param resource whether the text is the end of an ARN whose other parts are not written out, such as {@code
 *     arn:aws:bedrock:*::foundation-model/ID}; it is not passed as a model's id
 */
public record Mention(int line, int column, String text, boolean resource) {
    public Mention {
        requireNonNull(text, "text is null");
    }
}
