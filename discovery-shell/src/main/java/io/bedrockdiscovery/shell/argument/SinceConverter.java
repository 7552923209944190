package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.application.question.Since;
import io.bedrockdiscovery.domain.model.SafeText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts a time in the past. */
public final class SinceConverter implements ITypeConverter<Since> {
    SinceConverter() {}

    @Override
    public Since convert(String text) {
        return Since.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + SafeText.of(text) + "' is not a time such as " + Since.FORMS));
    }
}
