package io.bedrockdiscovery.shell.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.testkit.world.PlainJson;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of a recording: JSON, for its user alone, and whole or not there. */
public final class RecordingFile {
    private RecordingFile() {}

    /**
     * Writes a recording, in place of what the file held before.
     *
     * @param keepAccounts whether account ids stay as they are
     * @throws RecordingException where it cannot be written; then the file is as it was
     */
    public static void write(Path file, Recording recording, boolean keepAccounts) {
        Map<String, @Nullable Object> form = RecordingForm.of(recording);
        try {
            replace(file, keepAccounts ? form : Accounts.hiddenIn(form));
        } catch (IOException e) {
            throw new RecordingException("cannot write " + name(file) + ": " + why(e), e);
        }
    }

    /**
     * Reads a recording.
     *
     * @throws RecordingException where it cannot be read, or is none
     */
    public static Recording read(Path file) {
        try (InputStream json = new BufferedInputStream(Files.newInputStream(file))) {
            return RecordingForm.read(PlainJson.object(json));
        } catch (JsonProcessingException e) {
            throw new RecordingException(
                    "recording " + name(file) + " is not JSON: " + Printable.of(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new RecordingException("cannot read recording " + name(file) + ": " + why(e), e);
        } catch (IllegalArgumentException e) {
            throw new RecordingException(
                    "recording " + name(file) + " cannot be used: " + Printable.of(String.valueOf(e.getMessage())), e);
        }
    }

    private static void replace(Path file, Map<String, @Nullable Object> form) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path directory = target.getParent();
        if (directory == null || (Files.exists(target) && !Files.isRegularFile(target))) {
            throw new IOException("it is not a regular file");
        }
        // Made for its user alone, as temporary files are.
        Path temporary = Files.createTempFile(directory, ".recording-", ".tmp");
        try {
            try (FileOutputStream out = new FileOutputStream(temporary.toFile());
                    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII))) {
                AsciiJson.write(form, text);
                text.write('\n');
                text.flush();
                out.getFD().sync();
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        return e instanceof AccessDeniedException ? "permission denied" : Printable.of(String.valueOf(e.getMessage()));
    }

    private static String name(Path file) {
        return Printable.of(file.toString());
    }
}
