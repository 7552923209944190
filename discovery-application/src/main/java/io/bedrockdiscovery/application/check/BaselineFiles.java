package io.bedrockdiscovery.application.check;

import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.file.PrivateFile;
import io.bedrockdiscovery.application.file.SharedFile;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.domain.model.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of accepted findings.
 *
 * @param accepted the file with those that are accepted; null for none
 * @param written the file to write all findings to, so that they are accepted from then on; null for none
 */
public record BaselineFiles(
        @Nullable Path accepted, @Nullable Path written) {
    /** No file. */
    public static final BaselineFiles NONE = new BaselineFiles(null, null);

    boolean writes() {
        return written != null;
    }

    /** Returns what is accepted. */
    Baseline read() {
        if (accepted == null) {
            return Baseline.NONE;
        }
        try {
            return Baseline.parse(Files.readString(accepted));
        } catch (NoSuchFileException e) {
            throw NoAnswerException.invalid(
                    "there is no baseline " + SafeText.of(accepted.toString()) + "; --write-baseline makes one");
        } catch (IOException | IllegalArgumentException e) {
            throw NoAnswerException.invalid(SafeText.of(accepted.toString()) + " is not a baseline of this program");
        }
    }

    /** Writes findings where that is asked for, and returns lines that tell so. */
    List<String> write(List<Finding> found) {
        if (written == null) {
            return List.of();
        }
        Baseline baseline = Baseline.of(found);
        try {
            SharedFile.write(written, baseline.text());
        } catch (IOException e) {
            throw NoAnswerException.invalid(PrivateFile.unwritable(written, e));
        }
        return List.of(
                "wrote " + Plural.of(baseline.size(), "accepted finding") + " to " + SafeText.of(written.toString()));
    }
}
