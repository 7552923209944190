package io.bedrockdiscovery.shell.output;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.MachineForm;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Prints answers to a screen. */
public final class Printer {
    private static final int PART = 1 << 16;

    private final Screen screen;

    /** Creates a printer. */
    public Printer(Screen screen) {
        this.screen = requireNonNull(screen, "screen is null");
    }

    /**
     * Prints an answer in a format that it has; in colours, and page by page, only where the screen is a terminal that takes
     * them.
     */
    public void print(Answer answer, Format format, Look look) {
        Pages pages = screen.outIsTerminal() && look.paged() ? screen.pages() : null;
        if (pages == null && format == Format.JSON) {
            json(answer);
            return;
        }
        String text = text(answer, format, look);
        if (pages != null) {
            screen.out().flush();
            if (pages.show(text)) {
                return;
            }
        }
        screen.out().print(text);
        screen.out().flush();
    }

    private String text(Answer answer, Format format, Look look) {
        return switch (format) {
            case TABLE -> text(answer, look);
            case JSON -> Json.text(answer.json(), screen.outIsTerminal()) + "\n";
            case CSV -> Csv.text(rows(answer));
            case MARKDOWN -> Markdown.text(rows(answer));
            case SARIF -> text(answer, MachineForm.SARIF);
            case GITHUB -> text(answer, MachineForm.GITHUB);
            case TERRAFORM -> text(answer, MachineForm.TERRAFORM);
        };
    }

    // In parts, because some answers are longer than memory should be.
    private void json(Answer answer) {
        try (Writer parts = new BufferedWriter(new PrintStreamWriter(screen.out()), PART)) {
            Json.write(answer.json(), screen.outIsTerminal(), parts);
            parts.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("this writer throws nothing", e);
        }
        screen.out().flush();
    }

    private String text(Answer answer, Look look) {
        boolean bounded = screen.outIsTerminal() && !look.wide();
        boolean colour = look.colour() && screen.colour() && screen.outIsTerminal();
        TextWriter writer = new TextWriter(bounded ? screen.columns().getAsInt() : Integer.MAX_VALUE, colour);
        answer.write(writer);
        return writer.text();
    }

    private static String text(Answer answer, MachineForm form) {
        return answer.text(form).orElseThrow(() -> new IllegalArgumentException("this answer has no form " + form));
    }

    private static Rows rows(Answer answer) {
        return answer.rows().orElseThrow(() -> new IllegalArgumentException("this answer is not a list"));
    }
}
