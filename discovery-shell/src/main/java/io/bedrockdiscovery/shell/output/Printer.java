package io.bedrockdiscovery.shell.output;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.Json;

/** Prints answers to a screen. */
public final class Printer {
    private final Screen screen;

    /** Creates a printer. */
    public Printer(Screen screen) {
        this.screen = requireNonNull(screen, "screen is null");
    }

    /** Prints an answer in a format that it has; in colours only where the screen takes them. */
    public void print(Answer answer, Format format, boolean colour) {
        String text = switch (format) {
            case TABLE -> text(answer, colour && screen.colour() && screen.outIsTerminal());
            case JSON -> Json.text(answer.json(), screen.outIsTerminal()) + "\n";
            case CSV -> Csv.text(rows(answer));
            case MARKDOWN -> Markdown.text(rows(answer));
        };
        screen.out().print(text);
        screen.out().flush();
    }

    private String text(Answer answer, boolean colour) {
        int width = screen.outIsTerminal() ? screen.columns().getAsInt() : Integer.MAX_VALUE;
        TextWriter writer = new TextWriter(width, colour);
        answer.write(writer);
        return writer.text();
    }

    private static Rows rows(Answer answer) {
        return answer.rows().orElseThrow(() -> new IllegalArgumentException("this answer is not a list"));
    }
}
