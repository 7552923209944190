package io.bedrockdiscovery.application.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import io.bedrockdiscovery.domain.model.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Escapes, in addition to what JSON demands, every character that could steer a terminal or a script, or that a terminal
 * does not show.
 */
final class TerminalSafeEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7f;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    TerminalSafeEscapes() {
        ascii[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        // Characters beyond the first 65,536 arrive in halves, and a half does not show whether the whole is visible;
        // so all of them are escaped.
        return Character.isSurrogate((char) character) || SafeText.isInvisible(character)
                ? new SerializedString(String.format("\\u%04X", character))
                : null;
    }
}
