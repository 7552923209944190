package io.bedrockdiscovery.application.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.bedrockdiscovery.application.file.PrivateFile;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.model.SafeText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes and reads the file of a recording: JSON, readable by its user only, and complete or not there. */
public final class RecordingFile {
    /** The size in bytes that a recording never comes near; the sample world's has three million. */
    private static final long LARGEST = 2L << 30;

    private RecordingFile() {}

    /**
     * Writes a recording as text, as {@link #write} writes it to a file.
     *
     * @param keepAccounts whether account ids stay as they are; else they become 111122223333, 111122223334 and so on
     */
    public static String text(Recording recording, boolean keepAccounts) {
        Map<String, @Nullable Object> values = RecordingRepresentation.of(recording);
        StringWriter text = new StringWriter();
        try {
            Json.write(keepAccounts ? values : AccountRedaction.hide(values), text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text + "\n";
    }

    /**
     * Writes a recording, in place of an earlier content of the file.
     *
     * @param keepAccounts whether account ids stay as they are; else they become 111122223333, 111122223334 and so on
     * @throws RecordingException if it cannot be written; the file then stays as it was
     */
    public static void write(Path file, Recording recording, boolean keepAccounts) {
        Map<String, @Nullable Object> values = RecordingRepresentation.of(recording);
        try {
            Map<String, @Nullable Object> written = keepAccounts ? values : AccountRedaction.hide(values);
            PrivateFile.write(file, out -> {
                Json.write(written, out);
                out.write('\n');
            });
        } catch (IOException e) {
            throw new RecordingException(PrivateFile.unwritable(file, e), e);
        }
    }

    /**
     * Reads a recording.
     *
     * @throws RecordingException if it cannot be read or is not a recording
     */
    public static Recording read(Path file) {
        try (InputStream json = open(file)) {
            return RecordingRepresentation.read(json);
        } catch (StreamConstraintsException e) {
            throw new RecordingException(
                    "recording " + name(file)
                            + " cannot be used: it holds a text, a number or a nesting that is too long",
                    e);
        } catch (JsonProcessingException e) {
            throw new RecordingException(
                    "recording " + name(file) + " is not JSON: " + SafeText.of(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new RecordingException("cannot read recording " + name(file) + ": " + PrivateFile.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new RecordingException(
                    "recording " + name(file) + " cannot be used: " + SafeText.of(String.valueOf(e.getMessage())), e);
        }
    }

    // Opening a pipe would wait for its writer, and a device may have no end.
    private static InputStream open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is not a regular file");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than " + (LARGEST >> 20) + " MiB");
        }
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private static String name(Path file) {
        return SafeText.of(file.toString());
    }
}
